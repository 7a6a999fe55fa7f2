package nl.leiden.internationals.population.port;

import java.util.List;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.release.ReleaseId;

/** The immutable vintages of all releases that were ever signed off. */
public interface Vintages {

    /**
     * Stores the vintages of one release, one per registered table.
     *
     * @throws IllegalStateException if the release has vintages already: what is stored never changes
     */
    void add(List<Vintage> vintages);

    /** In the order in which they were stored; empty for a release that was not signed off. Checksums are checked. */
    List<Vintage> of(ReleaseId release);

    /** Removes the vintages of a release that was never published, because its sign-off was taken back. */
    void discard(ReleaseId release);
}
