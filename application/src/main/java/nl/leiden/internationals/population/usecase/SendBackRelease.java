package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** The second person does not sign off: the release is a draft again. */
@Singleton
public class SendBackRelease {

    private final Releases releases;

    @Inject
    public SendBackRelease(Releases releases) {
        this.releases = releases;
    }

    @Transactional
    public ReleaseOutcome sendBack(ReleaseId id) {
        return ReleaseSteps.from(Release.Submitted.class, releases, id, submitted -> {
            Release.Draft draft = submitted.sendBack();
            releases.replace(submitted, draft);
            return new ReleaseOutcome.Changed(draft);
        });
    }
}
