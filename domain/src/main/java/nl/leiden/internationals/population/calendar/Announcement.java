package nl.leiden.internationals.population.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;

/**
 * Tells readers that figures of a reference date will come, before there is a release. Its life: a publisher announces; the plan can be
 * changed with a reason; the publication of a release of that date fulfils the announcement, or it is cancelled with a reason.
 */
public sealed interface Announcement {

    AnnouncementId id();

    Signature announced();

    /** As it is now, or was last. */
    Plan plan();

    /** Oldest first. */
    List<Change> changes();

    /** The plan as it was first announced. */
    default Plan firstPlan() {
        return changes().isEmpty() ? plan() : changes().getFirst().from();
    }

    /**
     * The plan was changed.
     *
     * @param why for readers
     */
    record Change(Signature by, Plan from, Plan to, BilingualText why) {

        public Change {
            if (from.equals(to)) {
                throw new IllegalArgumentException("a change leads to another plan than the one before: " + from);
            }
        }
    }

    /** Readers are waiting for the figures. */
    record Open(AnnouncementId id, Signature announced, Plan plan, List<Change> changes) implements Announcement {

        public Open {
            changes = List.copyOf(changes);
            if (!changes.isEmpty() && !changes.getLast().to().equals(plan)) {
                throw new IllegalArgumentException(
                        "changed to " + changes.getLast().to() + ", not to " + plan);
            }
        }

        /** Throws {@code IllegalArgumentException} if that is no other plan. */
        public Open change(Signature by, Plan to, BilingualText why) {
            List<Change> more = new ArrayList<>(changes);
            more.add(new Change(by, plan, to, why));
            return new Open(id, announced, to, more);
        }

        public Cancelled cancel(Signature by, BilingualText why) {
            return new Cancelled(id, announced, plan, changes, by, why);
        }

        /** A release of its date has been published. */
        public Fulfilled fulfil(ReleaseId by, Instant at) {
            if (!by.referenceDate().equals(id.referenceDate())) {
                throw new IllegalArgumentException(by + " does not fulfil " + id);
            }
            return new Fulfilled(id, announced, plan, changes, by, at);
        }
    }

    /**
     * The figures will not come.
     *
     * @param why for readers
     */
    record Cancelled(
            AnnouncementId id,
            Signature announced,
            Plan plan,
            List<Change> changes,
            Signature cancelled,
            BilingualText why)
            implements Announcement {

        public Cancelled {
            changes = List.copyOf(changes);
        }
    }

    /** The figures have come. */
    record Fulfilled(AnnouncementId id, Signature announced, Plan plan, List<Change> changes, ReleaseId by, Instant at)
            implements Announcement {

        public Fulfilled {
            changes = List.copyOf(changes);
        }
    }
}
