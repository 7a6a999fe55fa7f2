package nl.leiden.internationals.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nl.leiden.internationals.server.Monitor;

/** Asks for the data of a table, all its counts of one year in one answer. */
record DataWay(String name, String query, String accept, AnsweredCounts.Format format) implements Way {

    static Way of(String name, String query, AnsweredCounts.Format format) {
        return new DataWay(name, query, "*/*", format);
    }

    static Way accepting(String mediaType, AnsweredCounts.Format format) {
        return new DataWay("Accept: " + mediaType, "", mediaType, format);
    }

    @Override
    public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
        return ask(
                monitor,
                table,
                "measure=count&year=" + encoded(year) + (query.isEmpty() ? "" : "&" + query),
                accept,
                format,
                year,
                state);
    }

    private static Map<Cell, Integer> ask(
            Monitor monitor,
            TableShape table,
            String query,
            String accept,
            AnsweredCounts.Format format,
            String year,
            String state) {
        return format.read(answer(monitor, table, query, accept), table, year, state);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String choosing(Axis axis, List<String> codes) {
        return axis.id() + "=" + codes.stream().map(DataWay::encoded).collect(Collectors.joining(","));
    }

    /** What is told besides counts, by measure. */
    static Map<Cell, Map<String, Double>> derived(Monitor monitor, TableShape table, String year, String state) {
        return AnsweredCounts.derivedOfJsonStat(
                answer(monitor, table, "measure=*&year=" + encoded(year), "*/*"), table, year, state);
    }

    private static Monitor.Answer answer(Monitor monitor, TableShape table, String query, String accept) {
        String path = "/api/v1/tables/" + table.id() + "/data?" + query;
        Monitor.Answer answer = monitor.to(path).with("Accept", accept).answer();
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " for " + path + ": " + answer.body());
        }
        return answer;
    }

    /** Names the dimensions in the opposite order, and all codes from the last to the first. */
    record BackToFront() implements Way {

        @Override
        public String name() {
            return "back to front";
        }

        @Override
        public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
            List<String> parts = new ArrayList<>(List.of("format=json-stat", "year=" + encoded(year)));
            for (Axis axis : table.axes().reversed()) {
                parts.add(choosing(axis, axis.codes().reversed()));
            }
            return DataWay.ask(
                    monitor,
                    table,
                    String.join("&", parts) + "&measure=count",
                    "*/*",
                    AnsweredCounts::ofJsonStat,
                    year,
                    state);
        }
    }

    /** Asks for the table in two pages, cut through its longest dimension, each code as a parameter of its own. */
    record HalfAtATime() implements Way {

        @Override
        public String name() {
            return "half at a time";
        }

        @Override
        public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
            Axis longest = table.axes().stream()
                    .max((one, other) ->
                            Integer.compare(one.codes().size(), other.codes().size()))
                    .orElseThrow();
            int half = longest.codes().size() / 2;
            Map<Cell, Integer> counts = new HashMap<>();
            for (List<String> page : List.of(
                    longest.codes().subList(0, half),
                    longest.codes().subList(half, longest.codes().size()))) {
                String codes = page.stream()
                        .map(code -> longest.id() + "=" + encoded(code))
                        .collect(Collectors.joining("&"));
                counts.putAll(DataWay.ask(
                        monitor,
                        table,
                        "year=" + encoded(year) + "&" + codes + "&format=csv",
                        "*/*",
                        AnsweredCounts::ofCsv,
                        year,
                        state));
            }
            return counts;
        }
    }

    /** Asks for a few single cells, each with every other measure there is. */
    record CellByCell() implements Way {

        private static final int CELLS = 12;

        @Override
        public String name() {
            return "cell by cell";
        }

        @Override
        public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
            SplittableRandom chance =
                    new SplittableRandom(table.id().hashCode() * 31L + Integer.toUnsignedLong(state.hashCode()));
            List<List<String>> combinations = table.combinations();
            Map<Cell, Integer> counts = new HashMap<>();
            for (int i = 0; i < CELLS; i++) {
                List<String> codes = combinations.get(chance.nextInt(combinations.size()));
                List<String> parts = new ArrayList<>(List.of("measure=*", "year=" + encoded(year)));
                for (int a = 0; a < codes.size(); a++) {
                    parts.add(choosing(table.axes().get(a), List.of(codes.get(a))));
                }
                counts.putAll(DataWay.ask(
                        monitor, table, String.join("&", parts), "*/*", AnsweredCounts::ofJsonStat, year, state));
            }
            return counts;
        }
    }

    /** Leaves dimensions out, one at a time, which stand at their total then. */
    record LeftOut() implements Way {

        @Override
        public String name() {
            return "dimension left out";
        }

        @Override
        public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
            Map<Cell, Integer> counts = new HashMap<>();
            for (Axis axis : table.axes()) {
                counts.putAll(DataWay.ask(
                        monitor,
                        table,
                        "eliminate=" + axis.id() + "&year=" + encoded(year),
                        "*/*",
                        AnsweredCounts::ofJsonStat,
                        year,
                        state));
            }
            return counts;
        }
    }

    /** Asks for a state by its name, or by the moment at which it was public; {@code query} is the parameter that does. */
    record EarlierState(String name, String query) implements Way {

        @Override
        public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
            return DataWay.ask(
                    monitor,
                    table,
                    "measure=count&year=" + encoded(year) + "&" + query,
                    "*/*",
                    AnsweredCounts::ofJsonStat,
                    year,
                    state);
        }
    }

    /** Asks for all years and three measures, as much as one answer may hold of the largest table. */
    record EverythingAtOnce() implements Way {

        @Override
        public String name() {
            return "everything at once";
        }

        @Override
        public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
            return DataWay.ask(
                    monitor,
                    table,
                    "year=*&measure=count,share,change&format=csv",
                    "*/*",
                    AnsweredCounts::ofCsv,
                    year,
                    state);
        }
    }
}
