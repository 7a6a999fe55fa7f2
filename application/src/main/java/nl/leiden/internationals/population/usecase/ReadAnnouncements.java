package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.port.Announcements;

/** Shows colleagues the announcements in whatever state, with who made them. */
@Singleton
public class ReadAnnouncements {

    private final Announcements announcements;

    @Inject
    public ReadAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    /** Newest reference date first, the newest announcement of a date first. */
    @Transactional
    public List<Announcement> all() {
        return announcements.all();
    }

    @Transactional
    public Optional<Announcement> find(AnnouncementId id) {
        return announcements.find(id);
    }
}
