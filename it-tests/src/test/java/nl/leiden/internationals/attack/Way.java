package nl.leiden.internationals.attack;

import java.util.List;
import java.util.Map;
import nl.leiden.internationals.server.Monitor;

/**
 * A way of asking the deployed monitor for the counts of a table: a format, a language and a form of the question. A new format is a new
 * way, added to {@link #all()} and nowhere else.
 */
interface Way {

    /** Two ways have two names. */
    String name();

    /**
     * The counts that the monitor tells; fewer than all, or none, where this way does not show the whole table.
     *
     * @param year code of the reference date in the dimension {@code year}
     * @param state what to call the release in the cells
     */
    Map<Cell, Integer> ask(Monitor monitor, TableShape table, String year, String state);

    /** Every way there is, the plainest first. */
    static List<Way> all() {
        return List.of(
                DataWay.of("JSON-stat, nl", "lang=nl&format=json-stat", AnsweredCounts::ofJsonStat),
                DataWay.of("JSON-stat, en", "lang=en&format=json-stat", AnsweredCounts::ofJsonStat),
                DataWay.of("CSV, nl", "lang=nl&format=csv", AnsweredCounts::ofCsv),
                DataWay.of("CSV, en", "lang=en&format=csv", AnsweredCounts::ofCsv),
                DataWay.accepting("text/csv", AnsweredCounts::ofCsv),
                DataWay.accepting("application/json", AnsweredCounts::ofJsonStat),
                FileWay.of("SDMX-CSV", "format=sdmx-csv", AnsweredFiles::ofSdmxCsv),
                FileWay.of("XLSX, nl", "lang=nl&format=xlsx", AnsweredFiles::ofXlsx),
                FileWay.of("PX, en", "lang=en&format=px", AnsweredFiles::ofPx),
                FileWay.of("HTML, nl", "lang=nl&format=html", AnsweredFiles::ofHtml),
                new FileWay("GeoJSON", "format=geojson", "district", AnsweredFiles::ofGeoJson),
                new PxWebWay(),
                new DataWay.BackToFront(),
                new DataWay.HalfAtATime(),
                new DataWay.CellByCell(),
                new DataWay.LeftOut(),
                new DataWay.EverythingAtOnce(),
                new KeyFiguresWay());
    }
}
