package nl.leiden.internationals.population.port;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/**
 * All releases, in whatever state. What one transaction writes is seen by others all at once, after it, or not at all. Moments are
 * kept to the microsecond; what is finer may be lost, and does not make one release different from another.
 */
public interface Releases {

    Optional<Release> find(ReleaseId id);

    /** Newest reference date first, the newest revision of a date first. */
    List<Release> all();

    /** Adds a draft; throws {@link ChangedMeanwhile} if a release with this id is there already. */
    void add(Release.Draft draft);

    /**
     * Puts {@code after} in the place of {@code before}, which has the same id.
     *
     * @throws ChangedMeanwhile if the stored release is not equal to {@code before} any more: of two who change it at once one fails,
     *     and can go on in the same transaction
     * @throws IllegalArgumentException if the ids differ
     */
    void replace(Release before, Release after);

    /** Removes a draft; throws {@link ChangedMeanwhile} if the stored release is not equal to it any more. */
    void remove(Release.Draft draft);
}
