package nl.leiden.internationals.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.server.Monitor;

/**
 * The published surface of the deployed monitor, over HTTP and without an account. What a revision replaces is gone from it, so each
 * state is asked for while it is public, in every way, and kept as an attacker would keep it.
 */
final class HttpSurface implements PublishedSurface {

    private final Monitor monitor;
    private final List<Way> ways = Way.all();
    private final List<TableShape> tables;
    private final Map<String, Map<String, Map<String, Map<Cell, Integer>>>> kept = new LinkedHashMap<>();

    HttpSurface(Monitor monitor) {
        this.monitor = monitor;
        this.tables = shapes(monitor);
    }

    private static List<TableShape> shapes(Monitor monitor) {
        List<TableShape> shapes = new ArrayList<>();
        for (JsonNode table : monitor.get("/api/v1/tables").json().path("tables")) {
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
        for (Way way : ways) {
            for (TableShape table : tables) {
                kept.computeIfAbsent(release, r -> new HashMap<>())
                        .computeIfAbsent(table.id(), t -> new HashMap<>())
                        .put(way.name(), way.ask(monitor, table, year, release));
            }
        }
    }

    private String yearOnceItIsPublic(String release) {
        String path = "/api/v1/tables/" + tables.getFirst().id();
        Monitor.Answer answer = monitor.await(path, a -> !year(a, release).isEmpty());
        String year = year(answer, release);
        if (year.isEmpty()) {
            throw new IllegalStateException("never published: " + release + " in " + answer.body());
        }
        return year;
    }

    private static String year(Monitor.Answer table, String release) {
        for (JsonNode year : table.json().path("years")) {
            if (year.path("release").asText().equals(release)) {
                return year.path("code").asText();
            }
        }
        return "";
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
        return ways.stream().map(Way::name).toList();
    }

    @Override
    public Map<Cell, Integer> counts(TableShape table, String state, String way) {
        return kept.getOrDefault(state, Map.of())
                .getOrDefault(table.id(), Map.of())
                .getOrDefault(way, Map.of());
    }
}
