package nl.leiden.internationals.population.pxweb;

/** What {@code /config} promises, and what is kept. */
public final class PxLimits {

    /** Most cells in one answer, as in the rest of the API. */
    public static final int MOST_CELLS = 100_000;

    /** What calls are counted as, from one address. */
    static final String COUNTED_AS = "pxweb";

    /** Most calls in one window: a client that cuts a whole table into pieces of one value each stays within. */
    static final int CALLS = 1_000;

    /** Length of a window. */
    static final int SECONDS = 60;

    /** What saving is counted as, here and in the API of the monitor. */
    public static final String SAVING_COUNTED_AS = "saved queries";

    /** Most queries that are saved in one window from one address. */
    public static final int SAVINGS = 60;

    private PxLimits() {}
}
