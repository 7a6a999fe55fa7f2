package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;

/** Destroys the tallies of releases that were published longer ago than tallies are kept for corrections. */
@Singleton
public class ForgetTallies {

    private final Releases releases;
    private final KeptTallies tallies;
    private final Settings settings;

    @Inject
    public ForgetTallies(Releases releases, KeptTallies tallies, Settings settings) {
        this.releases = releases;
        this.tallies = tallies;
        this.settings = settings;
    }

    @Transactional
    public void forget(Instant now) {
        for (Release release : releases.all()) {
            Instant since = switch (release) {
                case Release.Draft draft -> now;
                case Release.Submitted submitted -> now;
                case Release.SignedOff signedOff -> now;
                case Release.Recalled recalled -> recalled.recalled().at();
                case Release.Published published -> published.publication();
                case Release.Superseded superseded -> superseded.publication();
                case Release.Withdrawn withdrawn -> withdrawn.publication();
            };
            if (since.plus(settings.keepTallies()).isBefore(now)) {
                tallies.forget(release.id());
            }
        }
    }
}
