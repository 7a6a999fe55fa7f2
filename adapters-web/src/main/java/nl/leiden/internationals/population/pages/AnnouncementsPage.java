package nl.leiden.internationals.population.pages;

import java.util.List;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;

/**
 * All announcements, and for a publisher the form that makes one.
 *
 * @param lines newest reference date first
 */
public record AnnouncementsPage(Frame frame, List<WorkplaceLine> lines, Form form) {

    static AnnouncementsPage of(Frame frame, List<Announcement> announcements, Form form) {
        return new AnnouncementsPage(
                frame,
                announcements.stream()
                        .map(announcement -> AnnouncementPage.line(announcement, frame))
                        .toList(),
                form);
    }

    public boolean mayAnnounce() {
        return frame.caller().is(Role.PUBLISHER);
    }
}
