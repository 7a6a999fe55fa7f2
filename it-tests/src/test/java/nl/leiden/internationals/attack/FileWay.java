package nl.leiden.internationals.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.leiden.internationals.server.Monitor;

/**
 * Downloads a table as a file, all its counts of one year.
 *
 * @param of the dimension that a table must have to come in this format; empty if every table does
 */
record FileWay(String name, String query, String of, AnsweredFiles.Format format) implements Way {

    static Way of(String name, String query, AnsweredFiles.Format format) {
        return new FileWay(name, query, "", format);
    }

    @Override
    public Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state) {
        if (!of.isEmpty() && table.axes().stream().noneMatch(axis -> axis.id().equals(of))) {
            return Map.of();
        }
        String path = "/api/v1/tables/" + table.id() + "/data?measure=count&year="
                + URLEncoder.encode(year, StandardCharsets.UTF_8) + "&" + query;
        HttpResponse<byte[]> answer = monitor.to(path).bytes();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.statusCode() + " for " + path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        Map<Cell, Integer> counts;
        try {
            counts = format.read(answer.body(), table, year, state);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " of " + path, unreadable);
        }
        if (counts.size() != table.combinations().size()) {
            throw new IllegalStateException(name + " of " + path + " tells " + counts.size()
                    + " counts, where the table has " + table.combinations().size());
        }
        return counts;
    }
}
