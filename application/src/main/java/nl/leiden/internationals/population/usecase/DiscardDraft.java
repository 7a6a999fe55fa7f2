package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** A draft is not needed: it goes, with its tallies. The report of its import stays. */
@Singleton
public class DiscardDraft {

    private final Releases releases;
    private final KeptTallies tallies;

    @Inject
    public DiscardDraft(Releases releases, KeptTallies tallies) {
        this.releases = releases;
        this.tallies = tallies;
    }

    @Transactional
    public ReleaseOutcome discard(ReleaseId id) {
        return ReleaseSteps.from(Release.Draft.class, releases, id, draft -> {
            releases.remove(draft);
            tallies.forget(id);
            return new ReleaseOutcome.Changed(draft);
        });
    }
}
