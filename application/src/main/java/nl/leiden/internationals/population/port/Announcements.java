package nl.leiden.internationals.population.port;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;

/**
 * All announcements of figures to come, in whatever state; none is ever removed. Moments are kept to the microsecond; what is finer may
 * be lost, and does not make one announcement different from another.
 */
public interface Announcements {

    Optional<Announcement> find(AnnouncementId id);

    /** Newest reference date first, the newest announcement of a date first. */
    List<Announcement> all();

    /** Throws {@link ChangedMeanwhile} if an announcement with this id is there already. */
    void add(Announcement.Open announcement);

    /**
     * Puts {@code after} in the place of {@code before}, which has the same id.
     *
     * @throws ChangedMeanwhile if the stored announcement is not equal to {@code before} any more: of two who change it at once one
     *     fails, and can go on in the same transaction
     * @throws IllegalArgumentException if the ids differ
     */
    void replace(Announcement before, Announcement after);
}
