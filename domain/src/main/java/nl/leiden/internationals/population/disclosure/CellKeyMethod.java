package nl.leiden.internationals.population.disclosure;

/**
 * Turns a confidential tally into the figure that may be published: the count plus the noise that the perturbation table
 * holds for the count and its key.
 *
 * <p>The same people give the same figure, in every table, level, year, language and format. A total or subtotal must be
 * published from its own tally, never as a sum of figures.
 *
 * <p>Source: Thompson, G., Broadfoot, S. and Elazar, D. (2013), <em>Methodology for the automatic confidentialisation of
 * statistical outputs from remote servers at the Australian Bureau of Statistics</em>; Eurostat's guidelines for the
 * protection of the 2021 censuses.
 */
public final class CellKeyMethod {

    private final PerturbationTable table;

    public CellKeyMethod(PerturbationTable table) {
        this.table = table;
    }

    /** Mean squared noise of a large count, in persons squared. */
    double noiseVariance() {
        return table.noiseVariance();
    }

    int largestNoise() {
        return table.largestNoise();
    }

    /** The chance, 0 to 1, that {@code n} people are published as 0; 1 for nobody. */
    double chanceOfZero(long n) {
        return table.chanceOfZero(n);
    }

    /** The figure to publish for these people; 0 for nobody. */
    public Figure figure(Tally tally) {
        return Figure.of(publish(tally.n(), tally.key()));
    }

    /** The count to publish for {@code n} people whose record keys sum to the unsigned {@code key}. */
    long publish(long n, long key) {
        return n + table.noise(n, key);
    }
}
