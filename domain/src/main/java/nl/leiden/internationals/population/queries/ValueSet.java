package nl.leiden.internationals.population.queries;

import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Level;

/**
 * The published categories of one level of a dimension, as a list to choose from: the blocs, the districts. Choosing it only shows
 * these categories, each with its own published figure; nothing is added up.
 *
 * @param id by which it is asked for, such as {@code vs_nationality_bloc}: PxWeb knows by {@code vs_} that nothing is added up. All
 *     tables that are counted from the register share their sets; a table that others brought has its own, with its name in them, because
 *     its lists hold what its maker put there
 * @param values one or more
 */
public record ValueSet(String id, DimensionId dimension, Level level, List<Category> values) {

    public ValueSet {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no categories on the level " + level.id() + " of " + dimension);
        }
    }

    /** One for every level. */
    public static List<ValueSet> of(PublishedTable table, Dimension dimension) {
        String owner = table.source().isPresent() ? table.id() + "_" : "";
        return dimension.levels().stream()
                .map(level -> new ValueSet(
                        "vs_" + owner + dimension.id() + "_" + level.id(),
                        dimension.id(),
                        level,
                        dimension.codes().ofLevel(level.number())))
                .toList();
    }

    /** What people read: "Blocs". */
    public BilingualText label() {
        return level.heading();
    }
}
