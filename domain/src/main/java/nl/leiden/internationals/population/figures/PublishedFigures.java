package nl.leiden.internationals.population.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.TableId;

/** Everything that is public at one moment: the tables that the vintages of all published releases make up. Never changes. */
public final class PublishedFigures {

    private static final PublishedFigures NONE = new PublishedFigures(Map.of());

    private final Map<TableId, FigureTable> tables;

    private PublishedFigures(Map<TableId, FigureTable> tables) {
        this.tables = tables;
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
        Map<TableId, List<PublishedVintage>> byTable = new LinkedHashMap<>();
        vintages.stream()
                .sorted(Comparator.comparing(
                        (PublishedVintage v) -> v.vintage().release().referenceDate(), Comparator.reverseOrder()))
                .forEach(v -> byTable.computeIfAbsent(v.vintage().definition().id(), id -> new ArrayList<>())
                        .add(v));
        Map<TableId, FigureTable> tables = new LinkedHashMap<>();
        byTable.forEach((id, of) -> tables.put(id, FigureTable.of(of)));
        return new PublishedFigures(tables);
    }

    public List<FigureTable> tables() {
        return List.copyOf(tables.values());
    }

    public Optional<FigureTable> table(TableId id) {
        return Optional.ofNullable(tables.get(id));
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /** The published reference dates, oldest first. */
    public List<ReferenceDate> referenceDates() {
        return tables.values().stream()
                .flatMap(t -> t.referenceDates().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** When the newest part of it became visible; empty before the first publication. */
    public Optional<Instant> publishedAt() {
        return tables.values().stream().map(FigureTable::publishedAt).max(Comparator.naturalOrder());
    }
}
