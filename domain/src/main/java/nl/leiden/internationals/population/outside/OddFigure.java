package nl.leiden.internationals.population.outside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.tables.Dimension;

/** A figure that is right in itself and odd beside others of its table. It may well be true: whoever brings the table judges it. */
public sealed interface OddFigure {

    /** Where it stands, as {@link OutsideCells} are numbered. */
    int cell();

    /**
     * It is many times what it was a year before, or a small part of that.
     *
     * @param then the period a year before
     */
    record Jump(int cell, BigDecimal now, BigDecimal before, SeriesPeriod then) implements OddFigure {

        public boolean isUp() {
            return now.compareTo(before) > 0;
        }
    }

    /**
     * The whole of a dimension, or of a category of it, is not what its parts add up to.
     *
     * @param by the dimension that divides it
     * @param parts how many of them have a figure
     * @param all whether every part has one; if not, those that do are more than the whole already
     */
    record UnlikeItsParts(int cell, Dimension by, BigDecimal whole, BigDecimal sum, int parts, boolean all)
            implements OddFigure {}

    /** What a measure says, as far as it matters here. */
    enum Kind {
        /** A number of something, which adds up. */
        COUNT,
        /** A part of something in per cent, which does not. */
        SHARE,
        /** A change or a balance, which may be anything next year. */
        BALANCE
    }

    /**
     * All that is odd, measure after measure.
     *
     * @param kinds of the measures, in their order
     */
    static List<OddFigure> in(OutsideContent content, List<Kind> kinds) {
        List<OddFigure> all = new ArrayList<>();
        for (int measure = 0; measure < kinds.size(); measure++) {
            MeasureCells cells = new MeasureCells(content, measure);
            if (kinds.get(measure) != Kind.BALANCE) {
                all.addAll(Jumps.in(cells, kinds.get(measure)));
            }
            if (kinds.get(measure) == Kind.COUNT) {
                all.addAll(WholesAndParts.in(cells));
            }
        }
        return all;
    }
}
