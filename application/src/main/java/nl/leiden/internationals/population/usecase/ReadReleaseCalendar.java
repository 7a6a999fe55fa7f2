package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/** Tells readers which figures to expect and when, which came, and which were moved or taken back and why. */
@Singleton
public class ReadReleaseCalendar {

    private final ReadFigures figures;
    private final Vintages vintages;
    private final Map<ReleaseId, List<TableOfRelease>> kept = new ConcurrentHashMap<>();
    private final Map<OutsideVersionId, BilingualText> titles = new ConcurrentHashMap<>();

    /**
     * A table that a release brings.
     *
     * @param checksum of what it holds for the reference date; null before the publication time, when it would let guesses be checked
     */
    public record TableOfRelease(
            TableId id, BilingualText title, @Nullable Checksum checksum) {

        private TableOfRelease withoutChecksum() {
            return new TableOfRelease(id, title, null);
        }
    }

    @Inject
    public ReadReleaseCalendar(ReadFigures figures, Vintages vintages) {
        this.figures = figures;
        this.vintages = vintages;
    }

    public ReleaseCalendar at(Instant now) {
        return figures.snapshotAt(now).calendar();
    }

    /** Everything that readers were told about our figures and about the tables that others brought, the last first. */
    public List<PublicChange> changes(Instant now) {
        ReadFigures.Snapshot snapshot = figures.snapshotAt(now);
        Stream<PublicChange> outside =
                snapshot.outside().stream().flatMap(version -> PublicChange.of(version, titleOf(version)).stream());
        return Stream.concat(outside, snapshot.calendar().changes().reversed().stream())
                .sorted(Comparator.comparing(PublicChange::at))
                .toList()
                .reversed();
    }

    /** What a version says never changes, so its title is read once. */
    private BilingualText titleOf(OutsideVersion version) {
        return titles.computeIfAbsent(
                version.id(),
                id -> figures.outside(
                                switch (version) {
                                    case OutsideVersion.Published published -> published;
                                    case OutsideVersion.Withdrawn withdrawn -> withdrawn.published();
                                })
                        .title());
    }

    /** What a release holds, in the order of the register of tables; nothing if there is none yet, or not any more. */
    public List<TableOfRelease> tables(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Expected expected -> List.of();
            case CalendarEntry.Cancelled cancelled -> List.of();
            case CalendarEntry.CalledOff calledOff -> List.of();
            case CalendarEntry.Coming coming ->
                read(coming.release().id()).stream()
                        .map(TableOfRelease::withoutChecksum)
                        .toList();
            case CalendarEntry.Public published -> kept(published.release().id());
            case CalendarEntry.Replaced replaced -> kept(replaced.release().id());
            case CalendarEntry.TakenBack takenBack -> kept(takenBack.release().id());
        };
    }

    /** What is stored of a release that was public never changes, so it is read once. */
    private List<TableOfRelease> kept(ReleaseId release) {
        return kept.computeIfAbsent(release, this::read);
    }

    private List<TableOfRelease> read(ReleaseId release) {
        return vintages.of(release).stream()
                .map(vintage -> new TableOfRelease(
                        vintage.definition().id(), vintage.definition().title(), vintage.checksum()))
                .toList();
    }
}
