package nl.leiden.internationals.population.port;

import java.util.Optional;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.release.ReleaseId;

/** How well the figures of releases kept secrets when they were signed off; what remains to be told once their tallies are destroyed. */
public interface ReleaseQualities {

    /** Keeps the quality of a release in the place of the one kept before. */
    void keep(ReleaseId release, ReleaseQuality quality);

    /** Empty if none was kept. */
    Optional<ReleaseQuality> find(ReleaseId release);
}
