package nl.leiden.internationals.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.leiden.internationals.server.Monitor;

/** Asks PxWebApi 2 for all counts of one year. */
record PxWebWay() implements Way {

    @Override
    public String name() {
        return "PxWebApi 2";
    }

    @Override
    public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
        StringBuilder path = new StringBuilder("/pxweb/api/v2/tables/" + table.id() + "/data?lang=en");
        for (Axis axis : table.axes()) {
            path.append(chosen(axis.id(), "*"));
        }
        path.append(chosen("year", year)).append(chosen(AnsweredCounts.MEASURE, AnsweredCounts.COUNT));
        Monitor.Answer answer = monitor.get(path.toString());
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " for " + path + ": " + answer.body());
        }
        return AnsweredCounts.ofJsonStat(answer, table, year, state);
    }

    private static String chosen(String dimension, String code) {
        return "&valueCodes%5B" + dimension + "%5D=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
