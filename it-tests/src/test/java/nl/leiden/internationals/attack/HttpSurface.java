package nl.leiden.internationals.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.server.Monitor;

/**
 * The published surface of the deployed monitor, over HTTP and without an account. What a revision replaces is gone from it, so each
 * state is asked for while it is public, in every way, and kept as an attacker would keep it.
 */
final class HttpSurface implements PublishedSurface {

    private static final String BY_NAME = "vintage=";
    private static final String BY_MOMENT = "asOf=";

    private final Monitor monitor;
    private final List<Way> ways = Way.all();
    private final List<TableShape> tables;
    private final Map<String, Map<String, Map<String, Map<Cell, Integer>>>> kept = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<Cell, Map<String, Double>>>> derived = new HashMap<>();
    private final Map<String, Instant> publicAt = new HashMap<>();
    private final Map<String, String> years = new HashMap<>();

    HttpSurface(Monitor monitor) {
        this.monitor = monitor;
        this.tables = shapes(monitor);
    }

    private static List<TableShape> shapes(Monitor monitor) {
        List<TableShape> shapes = new ArrayList<>();
        for (JsonNode table : monitor.get("/api/v1/tables").json().path("tables")) {
            if (!table.path("universe").isTextual()) {
                // brought by others: nobody was counted for it
                continue;
            }
            JsonNode described =
                    monitor.get("/api/v1/tables/" + table.path("id").asText()).json();
            List<Axis> axes = new ArrayList<>();
            for (JsonNode dimension : described.path("dimensions")) {
                List<String> codes = new ArrayList<>();
                Map<String, List<String>> parents = new HashMap<>();
                for (JsonNode category : dimension.path("categories")) {
                    codes.add(category.path("code").asText());
                    List<String> above = new ArrayList<>();
                    category.path("parents").forEach(parent -> above.add(parent.asText()));
                    parents.put(category.path("code").asText(), above);
                }
                axes.add(new Axis(dimension.path("id").asText(), codes, parents));
            }
            shapes.add(new TableShape(
                    described.path("id").asText(), described.path("universe").asText(), axes));
        }
        return shapes;
    }

    /** Waits until a release is public and keeps all that is told of it. */
    void keep(String release) {
        String year = yearOnceItIsPublic(release);
        years.put(release, year);
        publicAt.put(release, Instant.now());
        keep(release, ways);
        for (TableShape table : tables) {
            derived.computeIfAbsent(release, r -> new HashMap<>())
                    .put(table.id(), DataWay.derived(monitor, table, year, release));
        }
    }

    /** Asks once more for every state that was kept, also for those that were replaced: by name, and by the moment. */
    void lookBack() {
        for (String release : kept.keySet()) {
            keep(
                    release,
                    List.of(
                            new DataWay.EarlierState(BY_NAME, "vintage=" + release),
                            new DataWay.EarlierState(BY_MOMENT, "asOf=" + publicAt.get(release))));
        }
    }

    private record Question(Way way, TableShape table) {}

    private void keep(String release, List<Way> asked) {
        String year = Optional.ofNullable(years.get(release)).orElseThrow();
        Map<Question, Map<Cell, Integer>> told = asked.stream()
                .flatMap(way -> tables.stream().map(table -> new Question(way, table)))
                .toList()
                .parallelStream()
                .collect(Collectors.toConcurrentMap(
                        question -> question,
                        question -> question.way().ask(monitor, question.table(), year, release)));
        told.forEach((question, counts) -> kept.computeIfAbsent(release, r -> new HashMap<>())
                .computeIfAbsent(question.table().id(), t -> new HashMap<>())
                .put(question.way().name(), counts));
    }

    private String yearOnceItIsPublic(String release) {
        String path = "/api/v1/tables/" + tables.getFirst().id();
        Monitor.Answer answer = monitor.await(path, a -> year(a, release).isPresent());
        return year(answer, release)
                .orElseThrow(() -> new IllegalStateException("never published: " + release + " in " + answer.body()));
    }

    private static Optional<String> year(Monitor.Answer table, String release) {
        for (JsonNode vintage : table.json().path("vintages")) {
            if (vintage.path("id").asText().equals(release)) {
                return Optional.of(vintage.path("years").path(0).asText());
            }
        }
        return Optional.empty();
    }

    @Override
    public List<TableShape> tables() {
        return tables;
    }

    @Override
    public List<String> states() {
        return kept.keySet().stream().sorted().toList();
    }

    @Override
    public List<String> ways() {
        return Stream.concat(ways.stream().map(Way::name), Stream.of(BY_NAME, BY_MOMENT))
                .toList();
    }

    @Override
    public Map<Cell, Integer> counts(TableShape table, String state, String way) {
        return kept.getOrDefault(state, Map.of())
                .getOrDefault(table.id(), Map.of())
                .getOrDefault(way, Map.of());
    }

    @Override
    public Map<Cell, Map<String, Double>> derived(TableShape table, String state) {
        return derived.getOrDefault(state, Map.of()).getOrDefault(table.id(), Map.of());
    }
}
