package nl.leiden.internationals.population.tables;

import nl.leiden.internationals.population.register.Resident;

/** Says at which leaf of a dimension a resident is counted. Called for every resident and table: it must be a look-up. */
@FunctionalInterface
public interface Variable {

    /** Position of the leaf in the dimension's code list. */
    int leafOf(Resident resident);
}
