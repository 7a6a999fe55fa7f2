package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** What comes of asking for the next step of a release. */
public sealed interface ReleaseOutcome {

    /** The step was made; this is the release now. */
    record Changed(Release release) implements ReleaseOutcome {}

    /** There is no such release. */
    record NotFound(ReleaseId id) implements ReleaseOutcome {}

    /** Somebody else changed it after the one who asks had seen it; nothing changed. */
    record ChangedMeanwhile(ReleaseId id) implements ReleaseOutcome {

        /** What to say of it. */
        public Message why() {
            return Message.of("release.changed-meanwhile", id.toString());
        }
    }

    /**
     * The release is not in the state from which this step exists, or a rule forbids the step; nothing changed.
     *
     * @param objections everything that stands in the way, if it is more than the reason says
     */
    record Refused(Message why, List<Message> objections) implements ReleaseOutcome {

        public Refused {
            objections = List.copyOf(objections);
        }

        Refused(Message why) {
            this(why, List.of());
        }
    }
}
