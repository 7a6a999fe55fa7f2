package nl.leiden.internationals.population.port;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;

/** {@link Announcements} in memory. */
public final class InMemoryAnnouncements implements Announcements {

    private final InMemoryStore store;

    public InMemoryAnnouncements(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Announcement> find(AnnouncementId id) {
        return store.with(contents -> Optional.ofNullable(contents.announcements.get(id)));
    }

    @Override
    public List<Announcement> all() {
        return store.with(
                contents -> List.copyOf(contents.announcements.values()).reversed());
    }

    @Override
    public void add(Announcement.Open announcement) {
        boolean added =
                store.with(contents -> contents.announcements.putIfAbsent(announcement.id(), announcement) == null);
        if (!added) {
            throw new ChangedMeanwhile(announcement.id());
        }
    }

    @Override
    public void replace(Announcement before, Announcement after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(after.id() + " cannot take the place of " + before.id());
        }
        if (!store.with(contents -> contents.announcements.replace(before.id(), before, after))) {
            throw new ChangedMeanwhile(before.id());
        }
    }
}
