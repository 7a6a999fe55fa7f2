package nl.leiden.internationals.population.outside;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.figures.CellsSideBySide;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.figures.TableDifferences.CellChange;

/**
 * What a version of an outside table says otherwise than the one before: just what is told of both when they are compared later, but for
 * the cells, of which all are counted and the first are kept.
 *
 * @param cellsAdded how many cells only the newer one has
 * @param cellsRemoved how many only the older one has
 * @param cellsChanged how many both have with another figure or status
 * @param first the differences, with at most {@link #MOST_CELLS_SHOWN} cells
 */
public record OutsideDifferences(int cellsAdded, int cellsRemoved, int cellsChanged, TableDifferences first) {

    /** More than these nobody reads; all are counted. */
    public static final int MOST_CELLS_SHOWN = 200;

    /** Whether the two say the same. */
    public boolean isNothing() {
        return first.isEmpty();
    }

    /** Whether more cells changed than are kept. */
    public boolean hasMoreCells() {
        return cellsAdded + cellsRemoved + cellsChanged > first.cells().size();
    }

    /** Of a newer state to an older one of the same table. */
    public static OutsideDifferences between(OutsideTable before, OutsideTable after) {
        Counting counting = new Counting();
        CellsSideBySide.compare(
                before,
                after,
                TableDifferences.given(before, after).stream()
                        .map(Measure::code)
                        .toList(),
                counting::count);
        TableDifferences words = TableDifferences.between(before, after, List.of());
        return new OutsideDifferences(
                counting.added,
                counting.removed,
                counting.changed,
                new TableDifferences(words.texts(), words.codes(), words.notes(), counting.first));
    }

    private static final class Counting {

        private final List<CellChange> first = new ArrayList<>();
        private int added;
        private int removed;
        private int changed;

        void count(CellChange change) {
            if (change.before() == null) {
                added++;
            } else if (change.after() == null) {
                removed++;
            } else {
                changed++;
            }
            if (first.size() < MOST_CELLS_SHOWN) {
                first.add(change);
            }
        }
    }
}
