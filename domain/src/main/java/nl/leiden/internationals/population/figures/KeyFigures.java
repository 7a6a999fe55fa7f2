package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.TableRegister;

/**
 * The headline of the monitor, from published figures only.
 *
 * @param points one per published reference date, oldest first; never empty
 * @param largestNationalities largest first on the newest reference date; those of equal size in the order of their codes
 * @param groups on the newest reference date, in the order of the code list
 */
public record KeyFigures(List<Point> points, List<Part> largestNationalities, List<Part> groups) {

    public KeyFigures {
        points = List.copyOf(points);
        largestNationalities = List.copyOf(largestNationalities);
        groups = List.copyOf(groups);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("key figures need a published reference date: " + points);
        }
    }

    /**
     * How many there were on one reference date.
     *
     * @param residents number of people
     * @param internationals number of people
     * @param share internationals per 100 residents, one decimal; empty if nobody lives here
     * @param growth empty for the first
     */
    public record Point(
            ReferenceDate referenceDate,
            int residents,
            int internationals,
            Optional<BigDecimal> share,
            Optional<Growth> growth) {

        /** Whether the growth is that of a year, not of the time between two reference dates that are nearer or farther apart. */
        public boolean growsSinceAYear() {
            return growth.filter(g -> g.since().date().equals(aYearBefore(referenceDate)))
                    .isPresent();
        }
    }

    /**
     * How the number of internationals changed.
     *
     * @param since the reference date exactly one year earlier; where that is not published, the one before
     * @param number of people, negative if there are fewer now
     * @param percent the same in per cent, one decimal; empty if there was nobody
     */
    public record Growth(ReferenceDate since, int number, Optional<BigDecimal> percent) {}

    /**
     * A nationality or group among the internationals.
     *
     * @param share of all internationals, 0–100, one decimal
     * @param before number of people on the date since which the newest point grows; empty if there is none
     */
    public record Part(Code code, BilingualText label, int count, Optional<BigDecimal> share, OptionalInt before) {}

    /** Empty as long as nothing is published. */
    public static Optional<KeyFigures> of(PublishedFigures figures, int nationalities) {
        Optional<FigureTable> residents = figures.table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT);
        Optional<FigureTable> byNationality = figures.table(TableRegister.BY_NATIONALITY);
        Optional<FigureTable> byGroup = figures.table(TableRegister.BY_GROUP_AND_DISTRICT);
        if (residents.isEmpty() || byNationality.isEmpty() || byGroup.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = points(residents.get());
        Optional<ReferenceDate> since = points.getLast().growth().map(Growth::since);
        CodeList codes =
                byNationality.get().definition().dimensions().getFirst().codes();
        List<Part> largest = codes.categories().stream()
                .filter(c -> c.level() == CodeLists.NATIONALITY_LEVEL)
                .flatMap(c -> part(byNationality.get(), since, c).stream())
                .sorted(Comparator.comparingInt(Part::count).reversed())
                .limit(nationalities)
                .toList();
        List<Part> groups = byGroup.get().definition().dimensions().getFirst().codes().categories().stream()
                .filter(c -> c.level() > 0)
                .flatMap(c -> part(byGroup.get(), since, c, Code.TOTAL).stream())
                .toList();
        return Optional.of(new KeyFigures(points, largest, groups));
    }

    public Point newest() {
        return points.getLast();
    }

    private static List<Point> points(FigureTable table) {
        List<Point> points = new ArrayList<>();
        for (int year = 0; year < table.years().size(); year++) {
            int residents = table.count(year, Code.TOTAL, Code.TOTAL).orElse(0);
            int internationals =
                    table.count(year, CodeLists.INTERNATIONAL, Code.TOTAL).orElse(0);
            ReferenceDate date = table.referenceDates().get(year);
            Optional<Growth> growth = comparable(points, date)
                    .map(before -> new Growth(
                            before.referenceDate(),
                            internationals - before.internationals(),
                            Share.change(before.internationals(), internationals)));
            points.add(new Point(date, residents, internationals, Share.of(internationals, residents), growth));
        }
        return points;
    }

    private static Optional<Point> comparable(List<Point> earlier, ReferenceDate date) {
        return earlier.stream()
                .filter(point -> point.referenceDate().date().equals(aYearBefore(date)))
                .findFirst()
                .or(() -> earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast()));
    }

    private static LocalDate aYearBefore(ReferenceDate date) {
        return date.date().minusYears(1);
    }

    private static Optional<Part> part(
            FigureTable table, Optional<ReferenceDate> since, Category category, Code... rest) {
        Code[] cell = new Code[rest.length + 1];
        Code[] whole = new Code[rest.length + 1];
        cell[0] = category.code();
        whole[0] = Code.TOTAL;
        System.arraycopy(rest, 0, cell, 1, rest.length);
        System.arraycopy(rest, 0, whole, 1, rest.length);
        int newest = table.years().size() - 1;
        OptionalInt count = table.count(newest, cell);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        int before = since.map(table.referenceDates()::indexOf).orElse(-1);
        return Optional.of(new Part(
                category.code(),
                category.label(),
                count.getAsInt(),
                Share.of(count.getAsInt(), table.count(newest, whole).orElse(0)),
                before < 0 ? OptionalInt.empty() : table.count(before, cell)));
    }
}
