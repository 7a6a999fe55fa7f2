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
 * Rounds alternate, so that whatever else the machine does disturbs both.
 */
final class ImportBenchmark {

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

        double nanosecondsPerRow() {
            return processorSeconds * 1e9 / rows;
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
        Round bestOfDuckDb = null;
        for (int round = 1; round <= rounds; round++) {
            Round monitor = measured(this::count);
            Round duckDb = measured(this::group);
            System.out.printf(
                    "round %d   monitor %5.2f s %5.2f million rows/s %5.0f ns of processor a row   "
                            + "DuckDB %5.2f s %5.2f million rows/s %5.0f ns of processor a row%n",
                    round,
                    monitor.seconds,
                    monitor.millionRowsPerSecond(),
                    monitor.nanosecondsPerRow(),
                    duckDb.seconds,
                    duckDb.millionRowsPerSecond(),
                    duckDb.nanosecondsPerRow());
            best = faster(best, monitor);
            bestOfDuckDb = faster(bestOfDuckDb, duckDb);
        }
        if (best != null && bestOfDuckDb != null) {
            System.out.printf(
                    "best      monitor %.2f, DuckDB %.2f million rows/s of %,d rows: %.1f times as fast; heap at its peak %d MB%n",
                    best.millionRowsPerSecond(),
                    bestOfDuckDb.millionRowsPerSecond(),
                    best.rows,
                    best.millionRowsPerSecond() / bestOfDuckDb.millionRowsPerSecond(),
                    peakOfHeap() >> 20);
        }
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

    /** Fewer dimensions, and no rule, key or duplicate is looked at: as little as could be called counting the extract. */
    private long group() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            long rows = 0;
            try (ResultSet groups = statement.executeQuery(
                    "SELECT nationaliteit, left(buurt, 8), geslacht, groep, count(*) FROM read_csv('" + extract
                            + "', delim = ';', header = true, all_varchar = true) GROUP BY ALL")) {
                while (groups.next()) {
                    rows += groups.getLong(5);
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
