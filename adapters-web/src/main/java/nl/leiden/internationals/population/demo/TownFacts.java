package nl.leiden.internationals.population.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.register.RegisterColumn;

/** Everything that is configured about the demo town; the resources say what is published and what is synthetic. */
record TownFacts(
        List<Year> years,
        Rates rates,
        DutchAges dutchAges,
        Map<String, Reason> reasons,
        List<Community> communities,
        FactTable districts,
        List<Mistake> mistakes) {

    /** Totals on 1 January. */
    record Year(int year, int residents, int internationals) {

        Year {
            if (internationals < 0 || internationals > residents) {
                throw new IllegalArgumentException("more internationals than residents: '" + internationals + "'");
            }
        }
    }

    /**
     * A mistake for a row.
     *
     * @param column a header of the extract; empty for a row that misses its last field
     */
    record Mistake(String column, String value) {

        boolean isIn(RegisterColumn other) {
            return column.equals(other.header());
        }

        boolean missesField() {
            return column.isEmpty();
        }
    }

    static TownFacts shipped() {
        List<Year> years = FactTable.shipped("years.csv")
                .map(line -> new Year(line.number("year"), line.number("residents"), line.number("internationals")));
        Map<String, Reason> reasons = byName(FactTable.shipped("reasons.csv").map(Reason::from), Reason::name);
        Map<String, Community.Origin> origins = byName(
                FactTable.shipped("origins.csv").map(line -> Community.Origin.from(line, reasons)),
                Community.Origin::name);
        List<FactTable.Line> communities = FactTable.shipped("communities.csv").lines();
        return new TownFacts(
                years,
                Rates.from(FactTable.shipped("rates.csv")),
                DutchAges.from(FactTable.shipped("dutch-ages.csv")),
                reasons,
                IntStream.range(0, communities.size())
                        .mapToObj(i -> Community.from(communities.get(i), i, origins, years.size()))
                        .toList(),
                FactTable.shipped("districts.csv"),
                FactTable.shipped("wrong-rows.csv").map(line -> new Mistake(line.text("column"), line.text("value"))));
    }

    /** In the order of the list, so that chance meets them in the same order every time. */
    private static <T> Map<String, T> byName(List<T> facts, Function<T, String> name) {
        return facts.stream()
                .collect(Collectors.toMap(
                        name,
                        fact -> fact,
                        (one, other) -> {
                            throw new IllegalArgumentException("one name twice: '" + name.apply(other) + "'");
                        },
                        LinkedHashMap::new));
    }

    /** The reason a person has after so many years of stay. */
    Reason reasonAfter(Reason reason, int years) {
        Reason then = reason.after() > 0 && years >= reason.after() ? reasons.get(reason.then()) : reason;
        if (then == null) {
            throw new IllegalArgumentException("reasons.csv: no reason '" + reason.then() + "'");
        }
        return then;
    }
}
