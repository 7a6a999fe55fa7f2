package nl.leiden.internationals.population.register;

/**
 * What is kept of a resident while the extract streams by: classes to count in, nothing by which a person is known. A
 * resident is never stored.
 */
public sealed interface Resident permits DutchResident, International {

    /** {@link District#UNKNOWN} where the register gives no neighbourhood. */
    District district();

    /** {@link Neighbourhood#UNKNOWN} where the register gives none, or one that the areas do not list. */
    Neighbourhood neighbourhood();

    AgeBand ageBand();

    Sex sex();
}
