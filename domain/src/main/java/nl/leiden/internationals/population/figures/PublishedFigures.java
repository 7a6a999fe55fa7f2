package nl.leiden.internationals.population.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;

/**
 * Everything that is public at one moment: the tables that the vintages of all published releases make up, and those that others
 * brought. Never changes.
 */
public final class PublishedFigures {

    private static final PublishedFigures NONE = new PublishedFigures(Map.of(), List.of());

    private final Map<TableId, FigureTable> counted;
    private final List<PublishedTable> tables;

    private PublishedFigures(Map<TableId, FigureTable> counted, List<? extends PublishedTable> outside) {
        this.counted = counted;
        List<PublishedTable> all = new ArrayList<>(counted.values());
        all.addAll(outside);
        this.tables = List.copyOf(all);
    }

    /** Before the first publication. */
    public static PublishedFigures none() {
        return NONE;
    }

    /**
     * Puts the vintages together; tables stand in the order in which the newest reference date has them, older ones that it lacks
     * after them.
     */
    public static PublishedFigures of(List<PublishedVintage> vintages) {
        return of(vintages, StateHistory.QUIET);
    }

    /** The same with the tables that others brought, which stand last. */
    public static PublishedFigures of(List<PublishedVintage> vintages, List<? extends PublishedTable> outside) {
        return of(vintages).with(outside);
    }

    /** The same where something was withdrawn before or since. */
    public static PublishedFigures of(List<PublishedVintage> vintages, StateHistory history) {
        Map<TableId, List<PublishedVintage>> byTable = new LinkedHashMap<>();
        vintages.stream()
                .sorted(Comparator.comparing(PublishedFigures::referenceDate, Comparator.reverseOrder()))
                .forEach(v -> byTable.computeIfAbsent(v.vintage().definition().id(), id -> new ArrayList<>())
                        .add(v));
        Breaks breaks = Breaks.among(Stream.concat(vintages.stream(), history.lost().stream())
                .filter(v -> v.vintage().definition().id().equals(TableRegister.BY_NATIONALITY))
                .sorted(Comparator.comparing(PublishedFigures::referenceDate))
                .toList());
        // Of what the residents of an area are a share stands in their own tables: these are made first, and know only
        // themselves.
        Wholes wholes = Wholes.of(Stream.of(
                        TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT,
                        TableRegister.RESIDENTS_BY_ORIGIN_AND_NEIGHBOURHOOD)
                .filter(byTable::containsKey)
                .map(id -> FigureTable.of(Objects.requireNonNull(byTable.get(id))))
                .toList());
        Map<TableId, FigureTable> tables = new LinkedHashMap<>();
        byTable.forEach((id, of) -> tables.put(id, FigureTable.of(of, wholes, breaks, history)));
        return new PublishedFigures(tables, List.of());
    }

    private static ReferenceDate referenceDate(PublishedVintage published) {
        return published.vintage().release().referenceDate();
    }

    /** The same tables counted from the register, with these that others brought in the place of the ones there were. */
    public PublishedFigures with(List<? extends PublishedTable> outside) {
        return new PublishedFigures(counted, outside);
    }

    /** All tables: those counted from the register, then the others. */
    public List<PublishedTable> tables() {
        return tables;
    }

    /** The tables counted from the register. */
    public List<FigureTable> counted() {
        return List.copyOf(counted.values());
    }

    /** A table by its id, wherever its figures come from. */
    public Optional<PublishedTable> find(String id) {
        return tables.stream().filter(table -> table.id().value().equals(id)).findFirst();
    }

    /** A table counted from the register. */
    public Optional<FigureTable> table(TableId id) {
        return Optional.ofNullable(counted.get(id));
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /** The published reference dates, oldest first. */
    public List<ReferenceDate> referenceDates() {
        return counted.values().stream()
                .flatMap(t -> t.referenceDates().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** When it became what it is: its newest part visible, or another withdrawn; empty before the first publication. */
    public Optional<Instant> publishedAt() {
        return tables.stream().map(PublishedTable::publishedAt).max(Comparator.naturalOrder());
    }

    /** When the newest figures that were counted from the register became visible, whatever was withdrawn beside them since. */
    public Optional<Instant> countedAt() {
        return counted.values().stream()
                .flatMap(table -> table.vintages().stream())
                .map(TableVintage::publishedAt)
                .max(Comparator.naturalOrder());
    }
}
