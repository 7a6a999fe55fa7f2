package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;

/** Published figures turn out to be wrong: they are taken back, and readers are told why. */
@Singleton
public class WithdrawRelease {

    private final Releases releases;
    private final ReadFigures figures;

    @Inject
    public WithdrawRelease(Releases releases, ReadFigures figures) {
        this.releases = releases;
        this.figures = figures;
    }

    @Transactional
    public ReleaseOutcome withdraw(ReleaseId id, Signature by, BilingualText why) {
        return ReleaseSteps.from(Release.Published.class, releases, id, published -> {
            Release.Withdrawn withdrawn = published.withdraw(by, why);
            releases.replace(published, withdrawn);
            figures.lookAgain();
            return new ReleaseOutcome.Changed(withdrawn);
        });
    }
}
