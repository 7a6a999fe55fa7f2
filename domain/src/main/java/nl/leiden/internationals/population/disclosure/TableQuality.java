package nl.leiden.internationals.population.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.tables.AcceptedSoleCells;
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
 * @param acceptedSoleCells what the register accepts for this table; empty for the general limit
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
        Optional<AcceptedSoleCells> acceptedSoleCells,
        double expectedFalseZeros,
        Optional<NoiseQuality> noise) {

    /** Why this table must not be published; nothing if it may. */
    public List<Message> objections(ReleaseLimits limits) {
        List<Message> objections = new ArrayList<>();
        if (meanCellVerdict(limits) == Verdict.BROKEN) {
            objections.add(Message.of(
                    "quality.cells-too-small", title, Verdict.BROKEN.aboveBound(meanCell, 2), limits.leastPeople()));
        }
        if (soleCellsVerdict(limits) == Verdict.BROKEN) {
            objections.add(Message.of(
                    "quality.too-many-sole-cells",
                    title,
                    Verdict.BROKEN.belowBound(100 * soleCellsPublished, 1),
                    mostSolePercent(limits)));
        }
        return List.copyOf(objections);
    }

    /** The gravest verdict on this table. */
    public Verdict verdict(ReleaseLimits limits) {
        return Verdict.gravest(meanCellVerdict(limits), soleCellsVerdict(limits));
    }

    public Verdict meanCellVerdict(ReleaseLimits limits) {
        if (limits.anyMeanCell()) {
            return Verdict.NO_BOUND;
        }
        if (noise.isEmpty()) {
            return Verdict.NOBODY_COUNTED;
        }
        return meanCell < limits.leastMeanCell() ? Verdict.BROKEN : Verdict.KEPT;
    }

    /** On the cells as published, which is what readers see. */
    public Verdict soleCellsVerdict(ReleaseLimits limits) {
        if (limits.anySoleCells()) {
            return Verdict.NO_BOUND;
        }
        if (noise.isEmpty()) {
            return Verdict.NOBODY_COUNTED;
        }
        if (soleCellsPublished <= limits.mostSoleCells()) {
            return Verdict.KEPT;
        }
        return soleCellsPublished <= mostSoleCells(limits) ? Verdict.ACCEPTED : Verdict.BROKEN;
    }

    /** How many per cent of the cells may be sole: by the general limit, or as many as the register accepts if that is more. */
    public BigDecimal mostSolePercent(ReleaseLimits limits) {
        return ReleaseLimits.percent(mostSoleCells(limits));
    }

    private double mostSoleCells(ReleaseLimits limits) {
        return acceptedSoleCells
                .map(accepted -> Math.max(accepted.share(), limits.mostSoleCells()))
                .orElse(limits.mostSoleCells());
    }
}
