package nl.leiden.internationals.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ImportProgress;
import nl.leiden.internationals.population.formats.ExtractMediaType;
import nl.leiden.internationals.population.formats.RegisterExtractReader;
import org.jspecify.annotations.Nullable;

/**
 * The whole count of an extract — decoding, every rule, record keys, duplicates, tallies, report — beside DuckDB's
 * {@code read_csv} and {@code GROUP BY} on the same file in the same run, with as many threads as there are processors.
 * DuckDB is measured twice: with the counts of the registered tables, and with one small table, the least that could be
 * called counting an extract. Neither looks at a rule, a key or a duplicate. Rounds alternate, so that whatever else the
 * machine does disturbs all of them.
 */
final class ImportBenchmark {

    private static final String SMALL_TABLE = """
            SELECT nationaliteit, left(buurt, 8), count(*) AS total
            FROM read_csv('{extract}', delim = ';', header = true, all_varchar = true)
            GROUP BY ALL
            """;
    /** Their dimensions; the rows of the first one add up to all residents. */
    private static final String REGISTERED_TABLES = """
            SELECT nationality, district, age, sex, "group", stay,
                   CASE GROUPING(nationality, district, age, sex, "group", stay) WHEN 31 THEN count(*) ELSE 0 END AS total
            FROM (
                SELECT nationaliteit AS nationality, left(buurt, 8) AS district, geslacht AS sex, groep AS "group",
                       least((20240101 - try_cast(geboortedatum AS INTEGER)) // 50000, 19) AS age,
                       (20240101 - try_cast(datum_vestiging_gemeente AS INTEGER)) // 10000 AS stay
                FROM read_csv('{extract}', delim = ';', header = true, all_varchar = true)
            )
            GROUP BY GROUPING SETS
                ((nationality), (nationality, district), (nationality, age, sex), ("group", district), ("group", age, sex),
                 (nationality, stay))
            """;

    private static final String LINE = "%-45s %15s %9s %23s%n";

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Path extract;
    private final int rounds;

    ImportBenchmark(Path extract, int rounds) {
        this.extract = extract;
        this.rounds = rounds;
    }

    /** One measurement. */
    private record Round(long rows, double seconds, double processorSeconds) {

        double millionRowsPerSecond() {
            return rows / seconds / 1e6;
        }

        double processorSecondsPerRow() {
            return processorSeconds / rows;
        }
    }

    private interface Work {
        long rows() throws IOException, SQLException;
    }

    void run() throws IOException, SQLException {
        System.out.printf(
                "Extract %s, %,d MB, %d processors, heap of at most %d MB%n",
                extract.getFileName(),
                Files.size(extract) >> 20,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        Round best = null;
        Round bestOfTables = null;
        Round bestOfSmall = null;
        for (int round = 1; round <= rounds; round++) {
            Round monitor = measured(this::count);
            Round tables = measured(() -> group(REGISTERED_TABLES));
            Round small = measured(() -> group(SMALL_TABLE));
            System.out.printf(
                    "round %d   monitor %.2f s   DuckDB, registered tables %.2f s   DuckDB, one small table %.2f s%n",
                    round, monitor.seconds, tables.seconds, small.seconds);
            best = faster(best, monitor);
            bestOfTables = faster(bestOfTables, tables);
            bestOfSmall = faster(bestOfSmall, small);
        }
        if (best != null && bestOfTables != null && bestOfSmall != null) {
            System.out.printf("%nBest of %d rounds, %,d rows%n%n", rounds, best.rows);
            System.out.printf(LINE, "", "million rows/s", "seconds", "ns of processor a row");
            printLine("monitor: the whole count", best);
            printLine("DuckDB: the counts of the registered tables", bestOfTables);
            printLine("DuckDB: one small GROUP BY", bestOfSmall);
            System.out.printf("%nHeap of the monitor at its peak: %d MB%n%n", peakOfHeap() >> 20);
        }
    }

    private static void printLine(String what, Round best) {
        System.out.printf(
                LINE,
                what,
                "%.2f".formatted(best.millionRowsPerSecond()),
                "%.2f".formatted(best.seconds),
                "%.0f".formatted(best.processorSecondsPerRow() * 1e9));
    }

    private static Round faster(@Nullable Round one, Round other) {
        return one == null || other.seconds < one.seconds ? other : one;
    }

    private static Round measured(Work work) throws IOException, SQLException {
        long processor = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        long rows = work.rows();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(rows, seconds, (MACHINE.getProcessCpuTime() - processor) / 1e9);
    }

    private long count() throws IOException {
        var progress = new ImportProgress(Instant.EPOCH, Files.size(extract));
        try (InputStream upload = Files.newInputStream(extract)) {
            ExtractReading reading = new RegisterExtractReader(upload, ExtractMediaType.CSV)
                    .countInto(BenchmarkTown.newCount(), progress);
            return switch (reading) {
                case ExtractReading.Counted counted -> counted.report().rows();
                case ExtractReading.Refused refused ->
                    throw new IllegalStateException("the extract is refused: " + refused.refusal());
            };
        }
    }

    private long group(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            long rows = 0;
            try (ResultSet groups = statement.executeQuery(query.replace("{extract}", extract.toString()))) {
                while (groups.next()) {
                    rows += groups.getLong("total");
                }
            }
            return rows;
        }
    }

    private static long peakOfHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
