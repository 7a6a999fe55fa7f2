package nl.leiden.internationals.population.figures;

/** Takes cells one after the other, each with its status. */
public interface CellReader {

    /**
     * A figure: {@code unscaled} divided by ten to the power of {@code decimals}.
     *
     * @param decimals 0–9, those of the measure
     * @param status one that {@link CellStatus#hasFigure() has a figure}
     */
    void figure(long unscaled, int decimals, CellStatus status);

    /**
     * No figure.
     *
     * @param status one that has none and says why
     */
    void nothing(CellStatus status);
}
