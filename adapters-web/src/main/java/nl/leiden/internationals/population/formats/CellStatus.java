package nl.leiden.internationals.population.formats;

/** How formats say what is the matter with a cell that holds no figure. */
public final class CellStatus {

    /** There was no such category on that reference date, or nobody to take a share of. */
    public static final String NOT_APPLICABLE = "not-applicable";

    private CellStatus() {}
}
