package nl.leiden.internationals.population.port;

import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.release.ReleaseId;

/** Somebody else changed the release, announcement or table between reading and writing; nothing was written. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ChangedMeanwhile(ReleaseId release) {
        super("release " + release + " was changed by somebody else meanwhile");
    }

    public ChangedMeanwhile(AnnouncementId announcement) {
        super("announcement " + announcement + " was changed by somebody else meanwhile");
    }

    public ChangedMeanwhile(OutsideVersionId version) {
        super("outside table " + version + " was changed by somebody else meanwhile");
    }
}
