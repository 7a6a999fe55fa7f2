package nl.leiden.internationals.population.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import org.jspecify.annotations.Nullable;

/** A publication as readers know it: one that they expect, one that came, or one that will not come any more. */
public sealed interface CalendarEntry {

    Occasion occasion();

    /** The id of the release, or of the announcement while there is none. */
    String id();

    ReferenceDate referenceDate();

    /** Its place in time: when it is to come at the latest, when it came, or when it was stopped. */
    Instant place();

    /** Announced; there is no publication time yet. */
    record Expected(Announcement.Open announcement, Occasion occasion) implements CalendarEntry {

        @Override
        public Instant place() {
            return announcement
                    .plan()
                    .expected()
                    .lastDay()
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }

        @Override
        public String id() {
            return announcement.id().toString();
        }

        @Override
        public ReferenceDate referenceDate() {
            return announcement.id().referenceDate();
        }
    }

    /** Announced and cancelled. */
    record Cancelled(Announcement.Cancelled announcement, Occasion occasion) implements CalendarEntry {

        @Override
        public Instant place() {
            return announcement.cancelled().at();
        }

        @Override
        public String id() {
            return announcement.id().toString();
        }

        @Override
        public ReferenceDate referenceDate() {
            return announcement.id().referenceDate();
        }
    }

    /** An entry about a release. */
    sealed interface OfRelease extends CalendarEntry {

        Release.Timed release();

        /** How it was announced before there was a publication time; null if it was not. */
        @Nullable
        Announcement announcement();

        @Override
        default String id() {
            return release().id().toString();
        }

        @Override
        default ReferenceDate referenceDate() {
            return release().id().referenceDate();
        }

        @Override
        default Instant place() {
            return release().publication();
        }
    }

    /** Comes at its publication time. */
    record Coming(
            Release.SignedOff release,
            boolean revision,
            @Nullable Announcement announcement,
            Occasion occasion) implements OfRelease {}

    /** Was to come, and was stopped before its publication time. */
    record CalledOff(Release.Recalled release, @Nullable Announcement announcement, Occasion occasion)
            implements OfRelease {

        @Override
        public Instant place() {
            return release.recalled().at();
        }
    }

    /**
     * Its figures are what readers see.
     *
     * @param reason why they were made again; null if they are the first that readers saw of their date
     */
    record Public(
            Release.Published release,
            @Nullable BilingualText reason,
            @Nullable Announcement announcement,
            Occasion occasion)
            implements OfRelease {}

    /**
     * Its figures were replaced by those of a later revision.
     *
     * @param reason why they were made again; null if they were the first that readers saw of their date
     */
    record Replaced(
            Release.Superseded release,
            @Nullable BilingualText reason,
            @Nullable Announcement announcement,
            Occasion occasion)
            implements OfRelease {}

    /**
     * Its figures were taken back.
     *
     * @param reason why they were made again; null if they were the first that readers saw of their date
     * @param instead the release whose figures of the same date readers see now; null if there is none
     */
    record TakenBack(
            Release.Withdrawn release,
            @Nullable BilingualText reason,
            @Nullable ReleaseId instead,
            @Nullable Announcement announcement,
            Occasion occasion)
            implements OfRelease {}

    /** Whether readers are waiting for it. */
    default boolean isToCome() {
        return switch (this) {
            case Expected expected -> true;
            case Coming coming -> true;
            case Cancelled cancelled -> false;
            case CalledOff calledOff -> false;
            case Public published -> false;
            case Replaced replaced -> false;
            case TakenBack takenBack -> false;
        };
    }
}
