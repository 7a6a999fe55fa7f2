package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;

/** The analyst has checked a draft and asks a second person to sign it off. */
@Singleton
public class SubmitRelease {

    private final Releases releases;
    private final DraftFigures draftFigures;

    @Inject
    public SubmitRelease(Releases releases, DraftFigures draftFigures) {
        this.releases = releases;
        this.draftFigures = draftFigures;
    }

    @Transactional
    public ReleaseOutcome submit(ReleaseId id, Signature by) {
        return ReleaseSteps.from(Release.Draft.class, releases, id, draft -> {
            Optional<ReleaseQuality> quality = draftFigures.quality(draft);
            if (quality.isEmpty()) {
                return ReleaseSteps.importAgain(id);
            }
            List<Message> objections = draftFigures.objections(draft, quality.get());
            if (!objections.isEmpty()) {
                return ReleaseSteps.tooRevealing(objections);
            }
            Release.Submitted submitted = draft.submit(by);
            releases.replace(draft, submitted);
            return new ReleaseOutcome.Changed(submitted);
        });
    }
}
