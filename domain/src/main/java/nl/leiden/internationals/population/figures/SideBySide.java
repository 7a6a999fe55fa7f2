package nl.leiden.internationals.population.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableDefinition;

/**
 * The vintages of one table, fitted into one array: the code lists of all years together make its dimensions, and a cell that a year does
 * not have is {@link Vintage#ABSENT} there.
 */
final class SideBySide {

    private static final int NONE = -1;

    private final TableDefinition definition;
    private final List<PublishedVintage> vintages;
    private final int[] values;
    private final BitSet revised = new BitSet();

    private SideBySide(TableDefinition definition, List<PublishedVintage> vintages) {
        this.definition = definition;
        this.vintages = vintages;
        this.values = new int[Math.multiplyExact(vintages.size(), definition.cells())];
        Arrays.fill(values, Vintage.ABSENT);
        for (int year = 0; year < vintages.size(); year++) {
            copy(vintages.get(year), year * definition.cells());
        }
    }

    /** At least one vintage; all of one table and each of another reference date. */
    static SideBySide of(List<PublishedVintage> published) {
        List<PublishedVintage> vintages = published.stream()
                .sorted(Comparator.comparing(p -> p.vintage().release()))
                .toList();
        return new SideBySide(merged(vintages), vintages);
    }

    private static TableDefinition merged(List<PublishedVintage> vintages) {
        TableDefinition newest = vintages.getLast().vintage().definition();
        List<Dimension> dimensions = newest.dimensions();
        for (PublishedVintage older : vintages.reversed()) {
            TableDefinition definition = older.vintage().definition();
            if (!definition.id().equals(newest.id()) || definition.dimensions().size() != dimensions.size()) {
                throw new IllegalArgumentException(
                        "vintages of different tables: " + definition.id() + ", " + newest.id());
            }
            List<Dimension> wider = new ArrayList<>();
            for (int d = 0; d < dimensions.size(); d++) {
                Dimension dimension = dimensions.get(d);
                wider.add(new Dimension(
                        dimension.id(),
                        dimension.label(),
                        dimension.codes().with(definition.dimensions().get(d).codes())));
            }
            dimensions = wider;
        }
        return new TableDefinition(
                newest.id(),
                newest.title(),
                newest.description(),
                newest.universe(),
                dimensions,
                newest.shareWithin(),
                newest.shareLabel(),
                newest.notes());
    }

    private void copy(PublishedVintage published, int offset) {
        int[] now = fitted(published.vintage());
        System.arraycopy(now, 0, values, offset, now.length);
        Vintage before = published.before();
        if (before != null) {
            int[] earlier = fitted(before);
            IntStream.range(0, now.length)
                    .filter(cell -> now[cell] != Vintage.ABSENT && now[cell] != earlier[cell])
                    .forEach(cell -> revised.set(offset + cell));
        }
    }

    /** The values of a vintage at the cells of the merged definition. */
    private int[] fitted(Vintage vintage) {
        int[] fitted = new int[definition.cells()];
        Arrays.fill(fitted, Vintage.ABSENT);
        List<Dimension> own = vintage.definition().dimensions();
        int[][] at = new int[own.size()][];
        for (int d = 0; d < at.length; d++) {
            CodeList codes = definition.dimensions().get(d).codes();
            at[d] = own.get(d).codes().categories().stream()
                    .mapToInt(c -> codes.contains(c.code()) ? codes.position(c.code()) : NONE)
                    .toArray();
        }
        int[] positions = new int[at.length];
        for (int cell = 0; cell < vintage.definition().cells(); cell++) {
            int rest = cell;
            boolean known = true;
            for (int d = positions.length - 1; d >= 0; d--) {
                positions[d] = at[d][rest % at[d].length];
                known &= positions[d] != NONE;
                rest /= at[d].length;
            }
            if (known) {
                fitted[definition.cell(positions)] = vintage.value(cell);
            }
        }
        return fitted;
    }

    /** With the dimensions of all years; everything else as in the newest. */
    TableDefinition definition() {
        return definition;
    }

    /** Oldest reference date first. */
    List<PublishedVintage> vintages() {
        return vintages;
    }

    /** Year after year, the cells of the definition. Not to be changed. */
    int[] values() {
        return values;
    }

    /** Which of the values readers saw otherwise before. Not to be changed. */
    BitSet revised() {
        return revised;
    }
}
