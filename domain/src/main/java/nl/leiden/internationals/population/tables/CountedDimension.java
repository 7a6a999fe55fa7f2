package nl.leiden.internationals.population.tables;

import java.util.function.Function;

/** A dimension and how residents are counted along it. */
record CountedDimension(Dimension dimension, Variable variable) {

    CountedDimension(Dimension dimension, Function<CodeList, Variable> variable) {
        this(dimension, variable.apply(dimension.codes()));
    }
}
