package nl.leiden.internationals.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.population.disclosure.DisclosureControl;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.CountMeasure;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.figures.Selected;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableRegister;

/** How long it takes to protect every table of a release, and to read a selection of a published one. */
final class FigureBenchmark {

    private static final int CELLS = 1_000;

    /** What the reading is summed up in, so that it is not optimised away. */
    private long sum;

    void run() throws IOException {
        Tallies tallies = BenchmarkTown.tallies();
        DisclosureControl disclosure = BenchmarkTown.disclosure();
        var release = new ReleaseId(BenchmarkTown.DATE, 1);
        double seconds = median(
                30, 1, () -> sum += vintages(disclosure, tallies, release).size());
        System.out.printf(
                "all %d tables of a release protected and written as vintages: %.1f ms%n",
                vintages(disclosure, tallies, release).size(), seconds * 1e3);
        for (CountMeasure measure : CountMeasure.values()) {
            Selection selection = thousandCells(vintages(disclosure, tallies, release), measure);
            double reading = median(200, 1_000, () -> selection.read(new Sum()));
            System.out.printf(
                    "a selection of %,d cells (%s) read: %.1f µs%n", selection.size(), measure.code(), reading * 1e6);
        }
        System.out.printf("sum of everything read, so that reading is not optimised away: %d%n", sum);
    }

    private static List<Vintage> vintages(DisclosureControl disclosure, Tallies tallies, ReleaseId release) {
        return disclosure.protect(tallies).stream()
                .map(table -> Vintage.of(release, table))
                .toList();
    }

    /** The first nationalities by every district: as near to a thousand cells as there are. */
    private static Selection thousandCells(List<Vintage> vintages, CountMeasure measure) {
        Vintage vintage = vintages.stream()
                .filter(v -> v.definition().id().equals(TableRegister.BY_NATIONALITY_AND_DISTRICT))
                .findFirst()
                .orElseThrow();
        FigureTable table = FigureTable.of(List.of(new PublishedVintage(vintage, Instant.EPOCH)));
        int districts = vintage.definition().dimensions().get(1).codes().size();
        List<String> nationalities = vintage.definition().dimensions().get(0).codes().categories().stream()
                .limit(CELLS / districts)
                .map(category -> category.code().value())
                .toList();
        Selected selected = Selection.of(
                table,
                Map.of(
                        "nationality",
                        nationalities,
                        "measure",
                        List.of(measure.code().value())),
                CELLS);
        if (selected instanceof Selection selection) {
            return selection;
        }
        throw new IllegalStateException("the selection is refused: " + selected);
    }

    /** Seconds that one run takes, the median of so many measurements of so many runs, after as many to warm up. */
    private static double median(int measurements, int runs, Runnable work) {
        double[] seconds = new double[measurements];
        for (int measurement = -measurements; measurement < measurements; measurement++) {
            long start = System.nanoTime();
            for (int run = 0; run < runs; run++) {
                work.run();
            }
            seconds[Math.max(0, measurement)] = (System.nanoTime() - start) / 1e9 / runs;
        }
        Arrays.sort(seconds);
        return seconds[measurements / 2];
    }

    private final class Sum implements CellReader {

        @Override
        public void figure(long unscaled, int decimals, CellStatus status) {
            sum += unscaled;
        }

        @Override
        public void nothing(CellStatus status) {
            sum++;
        }
    }
}
