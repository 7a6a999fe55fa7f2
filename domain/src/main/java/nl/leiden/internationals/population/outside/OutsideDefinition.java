package nl.leiden.internationals.population.outside;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/**
 * What an outside table is about. Every text of it is there in both languages, or it cannot be made.
 *
 * @param dimensions besides time and measure, one or more
 * @param timeLabel over the periods
 * @param periods oldest first, all of one kind
 * @param measures one or more, each with unit and decimals
 * @param source who made the figures, and the licence under which they may be used
 * @param referenceDate the day the newest figures are about, or on which they were taken from the source
 * @param yardstick by which our residents per district are checked; null for a table that counts something else
 */
public record OutsideDefinition(
        TableId id,
        BilingualText title,
        BilingualText description,
        List<Dimension> dimensions,
        BilingualText timeLabel,
        List<SeriesPeriod> periods,
        List<Measure> measures,
        List<Note> notes,
        Source source,
        LocalDate referenceDate,
        @Nullable Yardstick yardstick) {

    /** Over all periods and measures together. */
    public static final int MOST_CELLS = 1_000_000;

    public OutsideDefinition {
        dimensions = List.copyOf(dimensions);
        periods = List.copyOf(periods);
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
        if (dimensions.isEmpty() || periods.isEmpty() || measures.isEmpty()) {
            throw new IllegalArgumentException("a table has a dimension, a period and a measure: " + id);
        }
        if (periods.stream().map(SeriesPeriod::kind).distinct().count() > 1) {
            throw new IllegalArgumentException("a table has periods of one kind: " + periods);
        }
        if (!periods.equals(periods.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("periods stand once and in order: " + periods);
        }
        Set<DimensionId> ids = new HashSet<>(Set.of(DimensionId.YEAR, DimensionId.MEASURE));
        for (Dimension dimension : dimensions) {
            if (!ids.add(dimension.id())) {
                throw new IllegalArgumentException(
                        "a dimension twice, or one with the name of time or measure: " + dimension.id());
            }
        }
        CodeList.of(measures.stream().map(Measure::category).toList());
        if (yardstick != null) {
            Code checked = yardstick.measure();
            if (measures.stream().noneMatch(m -> m.code().equals(checked))) {
                throw new IllegalArgumentException("what is checked is not a measure: " + checked);
            }
        }
        if (allCells(dimensions, periods.size(), measures.size()) > MOST_CELLS) {
            throw new IllegalArgumentException("more than " + MOST_CELLS + " cells: " + id);
        }
    }

    /** How many cells there are over all periods and measures; the largest number there is if they cannot be counted. */
    public static long allCells(List<Dimension> dimensions, int periods, int measures) {
        long cells = (long) periods * measures;
        for (Dimension dimension : dimensions) {
            cells *= dimension.codes().size();
            if (cells > Integer.MAX_VALUE) {
                return Long.MAX_VALUE;
            }
        }
        return cells;
    }

    /** Number of cells of one period and measure. */
    public int cells() {
        return dimensions.stream().mapToInt(d -> d.codes().size()).reduce(1, Math::multiplyExact);
    }

    /** The periods as a dimension. */
    public Dimension time() {
        return new Dimension(
                DimensionId.YEAR,
                timeLabel,
                CodeList.of(periods.stream().map(SeriesPeriod::category).toList()));
    }
}
