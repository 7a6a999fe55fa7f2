package nl.leiden.internationals.population.port;

import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.release.ReleaseId;

/** Somebody else changed the release or the announcement between reading and writing; nothing was written. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ChangedMeanwhile(ReleaseId release) {
        super("release " + release + " was changed by somebody else meanwhile");
    }

    public ChangedMeanwhile(AnnouncementId announcement) {
        super("announcement " + announcement + " was changed by somebody else meanwhile");
    }
}
