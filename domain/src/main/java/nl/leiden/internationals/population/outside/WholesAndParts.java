package nl.leiden.internationals.population.outside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;

/**
 * Totals, and categories that hold others, beside what their parts add up to. What rounding makes is allowed for: half a step for the
 * whole and for each part. The step is what the table says it rounds to; where it says nothing it is 5 if all parts of the measure are
 * multiples of 5, as Statistics Netherlands rounds districts, and with decimals the last of them. Parts on several levels may overlap
 * and are left alone, and so is a measure of which no whole lies above its largest part: that is an average, an income, a price.
 */
final class WholesAndParts {

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private final MeasureCells cells;
    private final List<OddFigure> unlike = new ArrayList<>();
    private int wholes;
    private boolean addsUp;

    private WholesAndParts(MeasureCells cells) {
        this.cells = cells;
    }

    static List<OddFigure> in(MeasureCells cells) {
        WholesAndParts found = new WholesAndParts(cells);
        List<Family> families = found.families();
        BigDecimal step = families.isEmpty() ? BigDecimal.ZERO : found.step(families);
        families.forEach(family -> found.compare(family, step));
        return found.addsUp || found.wholes == 1 ? found.unlike : List.of();
    }

    /** A category and those that it holds, at their places in one dimension, of which each is so many cells further on. */
    private record Family(Dimension by, int whole, List<Integer> parts, int stride) {

        /** The cells of the whole; those of a part lie as many strides from it as the two places do. */
        boolean isWhole(int cell) {
            return cell / stride % by.codes().size() == whole;
        }

        int part(int cell, int part) {
            return cell + (part - whole) * stride;
        }
    }

    private List<Family> families() {
        List<Family> all = new ArrayList<>();
        int stride = 1;
        for (Dimension dimension : cells.dimensions().reversed()) {
            CodeList codes = dimension.codes();
            Map<Code, List<Integer>> parts = parts(codes);
            for (int whole = 0; whole < codes.size(); whole++) {
                List<Integer> held = parts.getOrDefault(codes.at(whole).code(), List.of());
                if (held.stream().map(part -> codes.at(part).level()).distinct().count() == 1) {
                    all.add(new Family(dimension, whole, held, stride));
                }
            }
            stride *= codes.size();
        }
        return all;
    }

    private static Map<Code, List<Integer>> parts(CodeList codes) {
        Map<Code, List<Integer>> parts = new HashMap<>();
        for (int part = 0; part < codes.size(); part++) {
            for (Code whole : codes.at(part).parents()) {
                parts.computeIfAbsent(whole, none -> new ArrayList<>()).add(part);
            }
        }
        return parts;
    }

    /** Zero for what was not rounded. */
    private BigDecimal step(List<Family> families) {
        if (cells.measure().decimals() > 0) {
            return BigDecimal.ONE.movePointLeft(cells.measure().decimals());
        }
        if (cells.roundedTo() > 1) {
            return BigDecimal.valueOf(cells.roundedTo());
        }
        for (int period = 0; period < cells.periods().size(); period++) {
            for (Family family : families) {
                for (int cell = 0; cell < cells.size(); cell++) {
                    if (family.isWhole(cell)) {
                        for (int part : family.parts()) {
                            BigDecimal figure = cells.figure(period, family.part(cell, part));
                            if (figure != null && figure.remainder(FIVE).signum() != 0) {
                                return BigDecimal.ZERO;
                            }
                        }
                    }
                }
            }
        }
        return FIVE;
    }

    private void compare(Family family, BigDecimal step) {
        for (int period = 0; period < cells.periods().size(); period++) {
            for (int cell = 0; cell < cells.size(); cell++) {
                BigDecimal whole = family.isWhole(cell) ? cells.figure(period, cell) : null;
                if (whole != null) {
                    compare(family, period, cell, whole, step);
                }
            }
        }
    }

    private void compare(Family family, int period, int cell, BigDecimal whole, BigDecimal step) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal largest = BigDecimal.ZERO;
        int known = 0;
        for (int part : family.parts()) {
            BigDecimal figure = cells.figure(period, family.part(cell, part));
            if (figure != null) {
                sum = sum.add(figure);
                largest = largest.max(figure);
                known++;
            }
        }
        if (known == 0) {
            return;
        }
        boolean all = known == family.parts().size();
        BigDecimal margin = step.multiply(BigDecimal.valueOf(known + 1L)).divide(BigDecimal.TWO);
        BigDecimal tooMuch = sum.subtract(whole);
        wholes++;
        addsUp |= all && whole.subtract(largest).compareTo(margin) > 0;
        if (tooMuch.compareTo(margin) > 0 || (all && tooMuch.negate().compareTo(margin) > 0)) {
            unlike.add(new OddFigure.UnlikeItsParts(cells.number(period, cell), family.by(), whole, sum, known, all));
        }
    }
}
