package nl.leiden.internationals.population.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.tables.TableId;

/**
 * How well the figures of one table and one reference date keep secrets and how much the noise changed them, summed up for those
 * who decide on their release. Not for the public.
 *
 * @param title of the table
 * @param baseCells number of combinations of leaves
 * @param meanCell mean true number of people in such a cell
 * @param soleCells share of these cells that are the only non-empty one of their parent, 0 to 1, before noise
 * @param soleCellsPublished the same after noise, as readers would see it
 * @param acceptedSoleCells the share that the register accepts for this table; 0 for the general limit
 * @param expectedFalseZeros how many cells with people in them the noise is expected to show as 0
 * @param noise over all non-empty cells and totals; empty when nobody was counted
 */
public record TableQuality(
        TableId table,
        BilingualText title,
        int baseCells,
        double meanCell,
        double soleCells,
        double soleCellsPublished,
        double acceptedSoleCells,
        double expectedFalseZeros,
        Optional<NoiseQuality> noise) {

    /** Why this table must not be published; nothing if it may. */
    public List<Message> objections(ReleaseLimits limits) {
        List<Message> objections = new ArrayList<>();
        boolean nobodyCounted = noise.isEmpty(); // and a table of zeros tells of nobody
        if (!nobodyCounted && meanCell < limits.leastMeanCell()) {
            objections.add(Message.of(
                    "quality.cells-too-small",
                    title,
                    BigDecimal.valueOf(meanCell).setScale(2, RoundingMode.FLOOR),
                    exact(limits.leastMeanCell())));
        }
        double mostSole = Math.max(acceptedSoleCells, limits.mostSoleCells());
        if (soleCellsPublished > mostSole) {
            objections.add(Message.of(
                    "quality.too-many-sole-cells",
                    title,
                    BigDecimal.valueOf(100 * soleCellsPublished).setScale(1, RoundingMode.CEILING),
                    exact(100 * mostSole)));
        }
        return List.copyOf(objections);
    }

    /** As it was set; what breaks a limit is rounded away from it, so that the two never look the same. */
    private static BigDecimal exact(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros();
    }
}
