package nl.leiden.internationals.population.port;

import java.util.Optional;
import nl.leiden.internationals.population.release.ReleaseId;

/**
 * The confidential tallies of drafts and, for a while, of signed-off releases, as bytes that only the domain can read. They are kept
 * apart from everything that is published.
 */
public interface KeptTallies {

    /** Keeps the tallies of a release in the place of those kept before. */
    void keep(ReleaseId release, byte[] tallies);

    /** Empty if none were kept, or they were forgotten. */
    Optional<byte[]> find(ReleaseId release);

    /** Destroys them; nothing happens if there are none. */
    void forget(ReleaseId release);
}
