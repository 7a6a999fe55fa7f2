package nl.leiden.internationals.population.disclosure;

import java.util.HashSet;
import java.util.Set;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableRegister;

/**
 * Which people a cell counts, told the same way whatever the table.
 *
 * @param having what all of them have in common; nothing for all residents
 */
record QuantityOfPeople(Set<NamedCode> having) {

    private static final NamedCode INTERNATIONAL = new NamedCode(TableRegister.ORIGIN, CodeLists.INTERNATIONAL);
    private static final NamedCode NEWCOMER = new NamedCode(new DimensionId("universe"), new Code("newcomers"));

    QuantityOfPeople {
        having = Set.copyOf(having);
    }

    /** The people of one cell, given its position in each code list of the table. */
    static QuantityOfPeople in(TableDefinition table, int[] positions) {
        Set<NamedCode> having = new HashSet<>(
                switch (table.universe()) {
                    case RESIDENTS -> Set.of();
                    case INTERNATIONALS -> Set.of(INTERNATIONAL);
                    case NEWCOMERS -> Set.of(INTERNATIONAL, NEWCOMER);
                });
        for (int d = 0; d < positions.length; d++) {
            Dimension dimension = table.dimensions().get(d);
            Category category = dimension.codes().at(positions[d]);
            if (category.level() > 0) {
                having.add(NamedCode.of(dimension, category));
            }
        }
        return new QuantityOfPeople(having);
    }
}
