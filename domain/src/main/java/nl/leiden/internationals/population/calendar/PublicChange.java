package nl.leiden.internationals.population.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Embargo;
import nl.leiden.internationals.population.release.Release;

/** One thing that readers were told, and when; it never changes. Who did it is nobody's business. */
public sealed interface PublicChange {

    /** Names the change for ever, such as {@code 2024-01-01-r1/published}. */
    String id();

    Instant at();

    /** The id of the release, announcement or outside table that it is about. */
    String about();

    /** A change of our own figures, those there are and those to come. */
    sealed interface OfFigures extends PublicChange {

        /** The date of the figures that it is about. */
        ReferenceDate referenceDate();
    }

    /** A change of a table that others brought. */
    sealed interface OfOutsideTable extends PublicChange {

        OutsideVersion version();

        /** Of the table, in this version. */
        BilingualText title();

        @Override
        default String about() {
            return version().id().table().value();
        }
    }

    /** Figures were announced that are not there yet. */
    record Announced(Announcement announcement) implements OfFigures {

        @Override
        public String id() {
            return about() + "/announced";
        }

        @Override
        public Instant at() {
            return announcement.announced().at();
        }

        @Override
        public ReferenceDate referenceDate() {
            return announcement.id().referenceDate();
        }

        @Override
        public String about() {
            return announcement.id().toString();
        }
    }

    /**
     * What was announced was changed.
     *
     * @param number of the change, from 1
     */
    record AnnouncementChanged(AnnouncementId announcement, int number, Announcement.Change change)
            implements OfFigures {

        @Override
        public String id() {
            return about() + "/changed-" + number;
        }

        @Override
        public Instant at() {
            return change.by().at();
        }

        @Override
        public ReferenceDate referenceDate() {
            return announcement.referenceDate();
        }

        @Override
        public String about() {
            return announcement.toString();
        }
    }

    /** What was announced will not come. */
    record AnnouncementCancelled(Announcement.Cancelled announcement) implements OfFigures {

        @Override
        public String id() {
            return about() + "/cancelled";
        }

        @Override
        public Instant at() {
            return announcement.cancelled().at();
        }

        @Override
        public ReferenceDate referenceDate() {
            return announcement.id().referenceDate();
        }

        @Override
        public String about() {
            return announcement.id().toString();
        }
    }

    /** A change of a release. */
    sealed interface OfRelease extends OfFigures {

        Release.Timed release();

        @Override
        default ReferenceDate referenceDate() {
            return release().id().referenceDate();
        }

        @Override
        default String about() {
            return release().id().toString();
        }
    }

    /** A release got its publication time, which was still to come. */
    record Scheduled(Release.Timed release) implements OfRelease {

        @Override
        public String id() {
            return about() + "/scheduled";
        }

        @Override
        public Instant at() {
            return release.signedOff().at();
        }
    }

    /**
     * The publication time was moved.
     *
     * @param number of the move, from 1
     */
    record Moved(Release.Timed release, int number, Embargo.Move move) implements OfRelease {

        @Override
        public String id() {
            return about() + "/moved-" + number;
        }

        @Override
        public Instant at() {
            return move.by().at();
        }
    }

    /** The release was stopped before its publication time. */
    record CalledOff(Release.Recalled release) implements OfRelease {

        @Override
        public String id() {
            return about() + "/called-off";
        }

        @Override
        public Instant at() {
            return release.recalled().at();
        }
    }

    /** The first figures of their date became visible. */
    record Published(Release.Timed release) implements OfRelease {

        @Override
        public String id() {
            return about() + "/published";
        }

        @Override
        public Instant at() {
            return release.publication();
        }
    }

    /** Figures became visible in the place of others of the same date. */
    record Revised(Release.Timed release, BilingualText reason) implements OfRelease {

        @Override
        public String id() {
            return about() + "/published";
        }

        @Override
        public Instant at() {
            return release.publication();
        }
    }

    /** Figures that were public were taken back. */
    record Withdrawn(Release.Withdrawn release) implements OfRelease {

        @Override
        public String id() {
            return about() + "/withdrawn";
        }

        @Override
        public Instant at() {
            return release.withdrawn().at();
        }
    }

    /** A table that others brought became public, or a newer version of one. */
    record Brought(OutsideVersion version, BilingualText title) implements OfOutsideTable {

        @Override
        public String id() {
            return about() + "/" + version.id().name() + "/published";
        }

        @Override
        public Instant at() {
            return version.imported().at();
        }
    }

    /** A version of a table that others brought was taken back. */
    record OutsideWithdrawn(OutsideVersion.Withdrawn version, BilingualText title) implements OfOutsideTable {

        @Override
        public String id() {
            return about() + "/" + version.id().name() + "/withdrawn";
        }

        @Override
        public Instant at() {
            return version.withdrawn().at();
        }
    }

    /**
     * Everything that readers were told about a version of an outside table, oldest first.
     *
     * @param title of the table in that version
     */
    static List<PublicChange> of(OutsideVersion version, BilingualText title) {
        return switch (version) {
            case OutsideVersion.Published published -> List.of(new Brought(published, title));
            case OutsideVersion.Withdrawn withdrawn ->
                List.of(new Brought(withdrawn, title), new OutsideWithdrawn(withdrawn, title));
        };
    }

    /** Everything that readers were told about an announcement, oldest first. */
    static List<PublicChange> of(Announcement announcement) {
        List<PublicChange> changes = new ArrayList<>();
        changes.add(new Announced(announcement));
        for (Announcement.Change change : announcement.changes()) {
            changes.add(new AnnouncementChanged(announcement.id(), changes.size(), change));
        }
        if (announcement instanceof Announcement.Cancelled cancelled) {
            changes.add(new AnnouncementCancelled(cancelled));
        }
        return changes;
    }

    /**
     * Everything that readers were told about a release, oldest first: nothing about one without a publication time.
     *
     * @param readersSawAnother whether other figures of its date were public before
     */
    static List<PublicChange> of(Release release, boolean readersSawAnother) {
        return switch (release) {
            case Release.Draft draft -> List.of();
            case Release.Submitted submitted -> List.of();
            case Release.SignedOff signedOff -> untilPublication(signedOff);
            case Release.Recalled recalled -> {
                List<PublicChange> changes = untilPublication(recalled);
                changes.add(new CalledOff(recalled));
                yield changes;
            }
            case Release.Published published -> withPublication(published, readersSawAnother);
            case Release.Superseded superseded -> withPublication(superseded, readersSawAnother);
            case Release.Withdrawn withdrawn -> {
                List<PublicChange> changes = withPublication(withdrawn, readersSawAnother);
                changes.add(new Withdrawn(withdrawn));
                yield changes;
            }
        };
    }

    /** Nobody could wait for what was published the moment it was signed off. */
    private static List<PublicChange> untilPublication(Release.Timed release) {
        List<PublicChange> changes = new ArrayList<>();
        if (release.embargo().firstEnd().isAfter(release.signedOff().at())) {
            changes.add(new Scheduled(release));
        }
        int number = 1;
        for (Embargo.Move move : release.embargo().moves()) {
            changes.add(new Moved(release, number, move));
            number++;
        }
        return changes;
    }

    private static List<PublicChange> withPublication(Release.Timed release, boolean readersSawAnother) {
        List<PublicChange> changes = untilPublication(release);
        BilingualText reason = release.origin().reason();
        changes.add(readersSawAnother && reason != null ? new Revised(release, reason) : new Published(release));
        return changes;
    }
}
