package nl.leiden.internationals.population.disclosure;

import java.util.List;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableRegister;

/**
 * A category told the same way in every table: the bloc "eu" is the same whether a table runs over blocs or over nationalities, and a
 * district, or an unknown one, whether it runs over districts or over neighbourhoods.
 */
record NamedCode(DimensionId of, Code code) {

    static NamedCode of(Dimension dimension, Category category) {
        boolean bloc = dimension.id().equals(TableRegister.NATIONALITY) && category.level() == CodeLists.BLOC_LEVEL;
        boolean district = dimension.id().equals(TableRegister.NEIGHBOURHOOD)
                && category.parents().equals(List.of(Code.TOTAL));
        return new NamedCode(
                bloc ? TableRegister.BLOC : district ? TableRegister.DISTRICT : dimension.id(), category.code());
    }
}
