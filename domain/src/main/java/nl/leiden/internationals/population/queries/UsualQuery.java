package nl.leiden.internationals.population.queries;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader gets who asks for nothing in particular: the first measure; of a table with one dimension the newest years, of any other
 * the newest; the first and the last dimension whole, or on their coarsest level if they are long, and the others at their total. It
 * follows the algorithm of PxWeb for tables with time and contents. Where that is more than one answer holds, it is the newest year and
 * the first values of the longest dimensions.
 */
public final class UsualQuery {

    private static final int MOST_YEARS = 13;
    private static final int LONG = 60;

    private final PublishedTable table;
    private final List<Part> parts = new ArrayList<>();
    private int years;

    /**
     * What is shown of a dimension.
     *
     * @param set a level of it; null for all its values
     * @param values how many there are; 0 if it is held at its total
     * @param shown how many of them are shown, the first
     */
    private record Part(Dimension dimension, @Nullable ValueSet set, int values, int shown) {

        VariableChoice choice() {
            List<String> expressions = values == 0 ? List.of() : List.of(shown == values ? "*" : "top(" + shown + ")");
            return new VariableChoice(dimension.id().value(), set == null ? null : set.id(), expressions);
        }
    }

    private UsualQuery(PublishedTable table) {
        this.table = table;
        List<Dimension> dimensions = table.dimensions();
        this.years = Math.min(
                dimensions.size() == 1 ? MOST_YEARS : 1, table.time().codes().size());
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            boolean shown = i == 0 || i == dimensions.size() - 1 || !dimension.canBeEliminated();
            parts.add(shown ? whole(dimension) : new Part(dimension, null, 0, 0));
        }
    }

    /**
     * The query.
     *
     * @param mostCells the largest answer that anybody is given
     */
    public static TableQuery of(PublishedTable table, int mostCells) {
        UsualQuery usual = new UsualQuery(table);
        usual.shorten(mostCells);
        return usual.query();
    }

    private Part whole(Dimension dimension) {
        ValueSet coarsest = dimension.codes().size() > LONG
                ? ValueSet.of(table, dimension).stream().findFirst().orElse(null)
                : null;
        int values =
                coarsest == null ? dimension.codes().size() : coarsest.values().size();
        return new Part(dimension, coarsest, values, values);
    }

    private void shorten(int mostCells) {
        if (cells() > mostCells) {
            years = 1;
        }
        for (long cells = cells(); cells > mostCells; cells = cells()) {
            int longest = longest();
            Part part = parts.get(longest);
            if (part.shown <= 1) {
                return;
            }
            long others = cells / part.shown;
            parts.set(longest, new Part(part.dimension, part.set, part.values, (int) Math.max(1, mostCells / others)));
        }
    }

    private long cells() {
        return parts.stream().mapToLong(part -> Math.max(1, part.shown)).reduce(years, Math::multiplyExact);
    }

    private int longest() {
        int longest = 0;
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).shown > parts.get(longest).shown) {
                longest = i;
            }
        }
        return longest;
    }

    private TableQuery query() {
        List<VariableChoice> choices = new ArrayList<>();
        parts.forEach(part -> choices.add(part.choice()));
        choices.add(VariableChoice.of(DimensionId.YEAR.value(), "top(" + (years == 1 ? 1 : MOST_YEARS) + ")"));
        choices.add(VariableChoice.of(
                DimensionId.MEASURE.value(), table.measures().getFirst().code().value()));
        return new TableQuery(choices, Placement.USUAL);
    }
}
