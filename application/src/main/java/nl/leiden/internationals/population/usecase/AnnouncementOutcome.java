package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;

/** What comes of asking for an announcement or a change of it. */
public sealed interface AnnouncementOutcome {

    /** It was done; this is the announcement now. */
    record Changed(Announcement announcement) implements AnnouncementOutcome {}

    /** There is no such announcement. */
    record NotFound(AnnouncementId id) implements AnnouncementOutcome {}

    /** Somebody else changed it after the one who asks had seen it; nothing changed. */
    record ChangedMeanwhile(AnnouncementId id) implements AnnouncementOutcome {}

    /** The announcement is not open any more, or others stand in the way; nothing changed. */
    record Refused(Message why) implements AnnouncementOutcome {}

    /** The plan cannot be, for all these reasons; nothing changed. */
    record Impossible(List<Message> why) implements AnnouncementOutcome {

        public Impossible {
            why = List.copyOf(why);
        }
    }
}
