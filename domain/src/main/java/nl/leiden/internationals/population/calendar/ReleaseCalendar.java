package nl.leiden.internationals.population.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import org.jspecify.annotations.Nullable;

/**
 * All that readers are told about publications, at one moment: what they expect, what came, what was taken back. What has no publication
 * time yet and was not announced is not in it. Never changes.
 */
public final class ReleaseCalendar {

    private static final ReleaseCalendar EMPTY = of(List.of(), List.of());

    private final List<Release> releases;
    private final List<Announcement> announcements;
    private final List<CalendarEntry> entries;
    private final List<PublicChange> changes;

    private ReleaseCalendar(List<Release> releases, List<Announcement> announcements) {
        this.releases = List.copyOf(releases);
        this.announcements = List.copyOf(announcements);
        // what happened at one moment keeps the order of its own story
        this.changes = Stream.concat(
                        announcements.stream().map(PublicChange::of),
                        releases.reversed().stream().map(this::changes))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(PublicChange::at))
                .toList()
                .reversed();
        this.entries = Stream.concat(
                        announcements.stream().flatMap(a -> entry(a).stream()),
                        releases.stream().flatMap(r -> entry(r).stream()))
                .toList();
    }

    /** Before the first publication and the first announcement. */
    public static ReleaseCalendar empty() {
        return EMPTY;
    }

    /** The calendar of all releases and announcements in whatever state, the newest first. */
    public static ReleaseCalendar of(List<Release> releases, List<Announcement> announcements) {
        return new ReleaseCalendar(releases, announcements);
    }

    /** What readers wait for, the next first. */
    public List<CalendarEntry> toCome() {
        return entries.stream()
                .filter(CalendarEntry::isToCome)
                .sorted(Comparator.comparing(CalendarEntry::place).thenComparing(CalendarEntry::id))
                .toList();
    }

    /** What came or will not come any more, the last first. */
    public List<CalendarEntry> past() {
        return entries.stream()
                .filter(Predicate.not(CalendarEntry::isToCome))
                .sorted(Comparator.comparing(CalendarEntry::place)
                        .thenComparing(CalendarEntry::id)
                        .reversed())
                .toList();
    }

    /** An entry by its id, or by the id of the announcement that it was known by before. */
    public Optional<CalendarEntry> find(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> entry.occasion().id().equals(id))
                        .findFirst());
    }

    /** Everything that readers were told, the last first. */
    public List<PublicChange> changes() {
        return changes;
    }

    /** What readers were told about this entry, the last first. */
    public List<PublicChange> changes(CalendarEntry entry) {
        return changes.stream()
                .filter(change -> change.about().equals(entry.id())
                        || change.about().equals(entry.occasion().id()))
                .toList();
    }

    private List<PublicChange> changes(Release release) {
        return PublicChange.of(release, readersSawAnotherBefore(release));
    }

    private boolean readersSawAnotherBefore(Release release) {
        return releases.stream()
                .anyMatch(other -> isOfDate(other, release.id().referenceDate())
                        && other.id().revision() < release.id().revision()
                        && other.hasBeenPublic());
    }

    private static boolean isOfDate(Release release, ReferenceDate date) {
        return release.id().referenceDate().equals(date);
    }

    /** None of its own where a release tells more exactly what it told. */
    private Optional<CalendarEntry> entry(Announcement announcement) {
        return switch (announcement) {
            case Announcement.Open open ->
                releases.stream().anyMatch(r -> r instanceof Release.SignedOff signedOff && follows(signedOff, open))
                        ? Optional.empty()
                        : Optional.of(new CalendarEntry.Expected(open, occasion(open)));
            case Announcement.Cancelled cancelled ->
                Optional.of(new CalendarEntry.Cancelled(cancelled, occasion(cancelled)));
            case Announcement.Fulfilled fulfilled -> Optional.empty();
        };
    }

    private Optional<CalendarEntry> entry(Release release) {
        return switch (release) {
            case Release.Draft draft -> Optional.empty();
            case Release.Submitted submitted -> Optional.empty();
            case Release.SignedOff it -> {
                Optional<Announcement> announced = announcementOf(it);
                yield Optional.of(new CalendarEntry.Coming(
                        it, readersSawAnotherBefore(it), announced.orElse(null), occasion(it, announced)));
            }
            case Release.Recalled it ->
                Optional.of(new CalendarEntry.CalledOff(
                        it, announcementOf(it).orElse(null), occasion(it, Optional.empty())));
            case Release.Published it -> {
                Optional<Announcement> announced = announcementOf(it);
                yield Optional.of(
                        new CalendarEntry.Public(it, reason(it), announced.orElse(null), occasion(it, announced)));
            }
            case Release.Superseded it -> {
                Optional<Announcement> announced = announcementOf(it);
                yield Optional.of(
                        new CalendarEntry.Replaced(it, reason(it), announced.orElse(null), occasion(it, announced)));
            }
            case Release.Withdrawn it -> {
                Optional<Announcement> announced = announcementOf(it);
                yield Optional.of(new CalendarEntry.TakenBack(
                        it, reason(it), instead(it), announced.orElse(null), occasion(it, announced)));
            }
        };
    }

    private @Nullable BilingualText reason(Release release) {
        return readersSawAnotherBefore(release) ? release.origin().reason() : null;
    }

    private @Nullable ReleaseId instead(Release.Withdrawn withdrawn) {
        return releases.stream()
                .filter(Release.Published.class::isInstance)
                .map(Release::id)
                .filter(id -> id.referenceDate().equals(withdrawn.id().referenceDate()))
                .findFirst()
                .orElse(null);
    }

    /** The announcement whose figures this release brings, brought, or was to bring. */
    private Optional<Announcement> announcementOf(Release.Timed release) {
        return announcements.stream()
                .filter(announcement -> follows(release, announcement))
                .findFirst();
    }

    /** Whether readers who heard the announcement heard of this release as what was announced. */
    private static boolean follows(Release.Timed release, Announcement announcement) {
        boolean after =
                !release.signedOff().at().isBefore(announcement.announced().at());
        return isOfDate(release, announcement.id().referenceDate())
                && after
                && switch (announcement) {
                    case Announcement.Open open -> true;
                    case Announcement.Cancelled cancelled ->
                        release.signedOff().at().isBefore(cancelled.cancelled().at());
                    case Announcement.Fulfilled fulfilled -> release.id().compareTo(fulfilled.by()) <= 0;
                };
    }

    /** One that was called off has an occasion of its own: the one of its announcement goes on without it. */
    private Occasion occasion(Release.Timed release, Optional<Announcement> announced) {
        return announced
                .map(this::occasion)
                .orElseGet(() -> Occasion.of(release.id().toString(), changes(release).stream()));
    }

    private Occasion occasion(Announcement announcement) {
        return Occasion.of(
                announcement.id().toString(),
                Stream.concat(
                        PublicChange.of(announcement).stream(),
                        releases.stream()
                                .filter(r -> r instanceof Release.Timed timed && follows(timed, announcement))
                                .flatMap(r -> changes(r).stream())));
    }
}
