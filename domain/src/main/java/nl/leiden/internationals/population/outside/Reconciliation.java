package nl.leiden.internationals.population.outside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableRegister;
import org.jspecify.annotations.Nullable;

/**
 * Our residents per district beside those that somebody else counted on the same day. Both are blurred: ours by the noise that protects
 * people, theirs by rounding; a difference says something only if it is larger than both together.
 *
 * @param year the reference date that both have, as a code of our table
 * @param noise the most by which a figure of ours is off, in persons
 * @param lines the municipality, then the districts in our order, then what only they have
 */
public record Reconciliation(FigureTable ours, OutsideTable theirs, Code year, int noise, List<Line> lines) {

    public Reconciliation {
        lines = List.copyOf(lines);
    }

    /** What the difference says. */
    public enum Verdict {
        /** It lies within what noise and rounding make. */
        AGREES,
        /** It is larger: one of the two counted otherwise, or wrongly. */
        DIFFERS,
        /** They have no figure: they divide people otherwise, as with residents whose district is unknown. */
        ONLY_OURS,
        /** We have none: districts of other boundaries. */
        ONLY_THEIRS
    }

    /**
     * One area.
     *
     * @param difference ours less theirs, in persons; null where one is missing
     * @param margin the largest difference that noise and rounding make, in persons
     */
    public record Line(
            Category area,
            @Nullable Integer ours,
            @Nullable BigDecimal theirs,
            @Nullable BigDecimal difference,
            BigDecimal margin,
            Verdict verdict) {}

    /** The years that both tables have, newest first; empty if the outside table is no yardstick, or has no districts of ours. */
    public static List<Reconciliation> of(FigureTable ours, OutsideTable theirs, int noise) {
        Yardstick yardstick = theirs.definition().yardstick();
        Optional<Dimension> districts = ours.dimension(TableRegister.DISTRICT.value());
        if (yardstick == null || districts.isEmpty()) {
            return List.of();
        }
        Optional<Dimension> areas = theirs.dimensions().stream()
                .filter(d -> d.codes().categories().stream()
                        .anyMatch(c -> !c.code().equals(Code.TOTAL)
                                && districts.get().codes().contains(c.code())))
                .findFirst();
        boolean others =
                theirs.dimensions().stream().anyMatch(d -> !Optional.of(d).equals(areas) && !d.canBeEliminated());
        if (areas.isEmpty() || others) {
            return List.of();
        }
        List<Reconciliation> all = new ArrayList<>();
        List<SeriesPeriod> periods = theirs.definition().periods();
        for (int period = periods.size() - 1; period >= 0; period--) {
            Code year = year(periods.get(period));
            OptionalInt position = ours.year(year.value());
            if (position.isPresent()) {
                Counted counted = new Counted(ours, theirs, areas.get(), yardstick, position.getAsInt(), period, noise);
                all.add(new Reconciliation(ours, theirs, year, noise, counted.lines(districts.get())));
            }
        }
        return all;
    }

    /** How our tables call the day that a period of theirs is about. */
    private static Code year(SeriesPeriod period) {
        return new Code(period.code().replaceFirst("-01-01$", ""));
    }

    /** The years of a table that counts residents, as ours call them, newest first; none of one that counts something else. */
    public static List<Code> years(OutsideTable theirs) {
        return theirs.definition().yardstick() == null
                ? List.of()
                : theirs.definition().periods().reversed().stream()
                        .map(Reconciliation::year)
                        .toList();
    }

    /** How many lines have this verdict. */
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** Reads the two figures of an area. */
    private record Counted(
            FigureTable ours,
            OutsideTable theirs,
            Dimension areas,
            Yardstick yardstick,
            int year,
            int period,
            int noise) {

        List<Line> lines(Dimension districts) {
            List<Line> lines = new ArrayList<>();
            for (Category district : districts.codes().categories()) {
                lines.add(line(district, oursIn(district.code()), theirsIn(district.code())));
            }
            for (Category area : areas.codes().categories()) {
                if (!districts.codes().contains(area.code())) {
                    lines.add(line(area, null, theirsIn(area.code())));
                }
            }
            return lines.stream()
                    .filter(line -> line.ours() != null || line.theirs() != null)
                    .toList();
        }

        private @Nullable Integer oursIn(Code district) {
            Code[] at = ours.dimensions().stream()
                    .map(d -> d.id().equals(TableRegister.DISTRICT) ? district : Code.TOTAL)
                    .toArray(Code[]::new);
            OptionalInt count = ours.count(year, at);
            return count.isPresent() ? count.getAsInt() : null;
        }

        private @Nullable BigDecimal theirsIn(Code area) {
            if (!areas.codes().contains(area)) {
                return null;
            }
            int cell = 0;
            for (Dimension dimension : theirs.dimensions()) {
                int position = dimension.equals(areas) ? areas.codes().position(area) : dimension.total();
                cell = cell * dimension.codes().size() + position;
            }
            int measure = 0;
            while (!theirs.measures().get(measure).code().equals(yardstick.measure())) {
                measure++;
            }
            int periods = theirs.definition().periods().size();
            return CellValue.of(theirs.content(), (measure * periods + period) * theirs.cells() + cell)
                    .number();
        }

        private Line line(Category area, @Nullable Integer mine, @Nullable BigDecimal their) {
            BigDecimal margin = margin(their);
            if (mine == null || their == null) {
                return new Line(
                        area, mine, their, null, margin, mine == null ? Verdict.ONLY_THEIRS : Verdict.ONLY_OURS);
            }
            BigDecimal difference = BigDecimal.valueOf(mine).subtract(their);
            return new Line(
                    area,
                    mine,
                    their,
                    difference,
                    margin,
                    difference.abs().compareTo(margin) <= 0 ? Verdict.AGREES : Verdict.DIFFERS);
        }

        /** A figure that is no multiple was not rounded, such as that of the municipality among its districts. */
        private BigDecimal margin(@Nullable BigDecimal their) {
            BigDecimal step = BigDecimal.valueOf(yardstick.roundedTo());
            boolean rounded = yardstick.roundedTo() > 1
                    && (their == null || their.remainder(step).signum() == 0);
            BigDecimal half = rounded ? step.divide(BigDecimal.TWO) : BigDecimal.ZERO;
            return half.add(BigDecimal.valueOf(noise));
        }
    }
}
