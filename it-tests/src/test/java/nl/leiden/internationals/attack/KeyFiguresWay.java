package nl.leiden.internationals.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.server.Monitor;

/** Reads the key figures, which are two totals of each reference date. */
record KeyFiguresWay() implements Way {

    @Override
    public String name() {
        return "key figures";
    }

    @Override
    public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
        if (!table.id().equals("residents-by-origin-and-district")) {
            return Map.of();
        }
        Map<Cell, Integer> counts = new HashMap<>();
        for (JsonNode point : monitor.get("/api/v1/key-figures").json().path("points")) {
            if (point.path("referenceDate").asText().equals(Harvest.referenceDate(state))) {
                counts.put(
                        table.cell(state, List.of(Axis.TOTAL, Axis.TOTAL)),
                        point.path("residents").asInt());
                counts.put(
                        table.cell(state, List.of("international", Axis.TOTAL)),
                        point.path("internationals").asInt());
            }
        }
        return counts;
    }
}
