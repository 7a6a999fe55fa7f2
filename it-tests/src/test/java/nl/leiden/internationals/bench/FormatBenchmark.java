package nl.leiden.internationals.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.disclosure.ProtectedTable;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.figures.Selected;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.formats.FigureCsv;
import nl.leiden.internationals.population.formats.FigureFormat;
import nl.leiden.internationals.population.formats.FigureXlsx;
import nl.leiden.internationals.population.formats.JsonStat;
import nl.leiden.internationals.population.formats.Labels;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.formats.Separator;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableRegister;

/**
 * How long formats take to write as many cells as one answer holds, to memory as the server does it. It is run with a heap of 64 MB
 * in all, in which the counts of the town and the tables have to fit too: what is written takes less than that, or this ends with
 * too little memory.
 */
public final class FormatBenchmark {

    private static final int CELLS = 100_000;
    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2024;
    private static final int TIMES = 7;
    private static final String LINE = "%-10s %12s %12s %12s %14s %21s%n";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FormatBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Selection selection = selection(table());
        System.out.printf(
                "%nFormats, %,d cells, in Dutch, heap of at most %d MB in all%n%n" + LINE,
                selection.size(),
                Runtime.getRuntime().maxMemory() >> 20,
                "",
                "bytes",
                "first, ms",
                "median, ms",
                "processor, ms",
                "heap at most, MB");
        measure("JSON-stat", FormatBenchmark::writeJsonStat, selection);
        measure("CSV", new FigureCsv(Labels.BOTH, Separator.COMMA, false), selection);
        measure("XLSX", new FigureXlsx(Labels.BOTH), selection);
    }

    private static void measure(String name, FigureFormat format, Selection selection) throws IOException {
        Provenance provenance = new Provenance(
                "/api/v1/tables/" + selection.table().id() + "/data",
                "benchmark",
                new Source(BilingualText.same("Benchmark"), URI.create("https://example.org/licence"), null),
                List.of());
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        double[] milliseconds = new double[TIMES];
        double[] processor = new double[TIMES];
        int bytes = 0;
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            long startOfProcessor = THREADS.getCurrentThreadCpuTime();
            var out = new ByteArrayOutputStream();
            format.write(selection, Language.NL, provenance, out);
            milliseconds[time] = (System.nanoTime() - start) / 1e6;
            processor[time] = (THREADS.getCurrentThreadCpuTime() - startOfProcessor) / 1e6;
            bytes = out.size();
        }
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        Arrays.sort(processor);
        // the parts of the heap are not full at the same time, so this is more than it ever was
        long peak = Math.min(
                Runtime.getRuntime().maxMemory(),
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
        System.out.printf(
                LINE,
                name,
                "%,d".formatted(bytes),
                "%.0f".formatted(first),
                "%.0f".formatted(milliseconds[TIMES / 2]),
                "%.0f".formatted(processor[TIMES / 2]),
                Long.toString(peak >> 20));
    }

    private static void writeJsonStat(Selection selection, Language language, Provenance provenance, OutputStream out)
            throws IOException {
        new JsonStat(selection, language, provenance).write(out);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** The same counts for every year: what they are makes no difference here. */
    private static PublishedTable table() throws IOException {
        ProtectedTable counts = BenchmarkTown.disclosure().protect(BenchmarkTown.tallies()).stream()
                .filter(table -> table.definition().id().equals(TableRegister.BY_NATIONALITY_AND_DISTRICT))
                .findFirst()
                .orElseThrow();
        List<PublishedVintage> vintages = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            ReleaseId release = new ReleaseId(ReferenceDate.parse(year + "-01-01"), 1);
            vintages.add(new PublishedVintage(Vintage.of(release, counts), Instant.EPOCH));
        }
        return FigureTable.of(vintages);
    }

    /** As many nationalities as make as near to that many cells as there are, with all districts, years and measures. */
    private static Selection selection(PublishedTable table) {
        int others = table.dimensions().get(1).codes().size()
                * (LAST_YEAR - FIRST_YEAR + 1)
                * table.measures().size();
        List<String> nationalities = table.dimensions().getFirst().codes().categories().stream()
                .limit(CELLS / others)
                .map(category -> category.code().value())
                .toList();
        Selected selected = Selection.of(
                table,
                Map.of(
                        "nationality",
                        nationalities,
                        "district",
                        List.of("*"),
                        "year",
                        List.of("*"),
                        "measure",
                        List.of("*")),
                CELLS);
        if (selected instanceof Selection selection) {
            return selection;
        }
        throw new IllegalStateException("the selection is refused: " + selected);
    }
}
