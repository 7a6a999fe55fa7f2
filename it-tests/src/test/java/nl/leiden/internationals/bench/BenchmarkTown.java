package nl.leiden.internationals.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.disclosure.CellKeyMethod;
import nl.leiden.internationals.population.disclosure.DisclosureControl;
import nl.leiden.internationals.population.disclosure.PerturbationParameters;
import nl.leiden.internationals.population.disclosure.PerturbationTable;
import nl.leiden.internationals.population.disclosure.RecordKeys;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.extract.ExtractCount;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ImportProgress;
import nl.leiden.internationals.population.formats.ExtractMediaType;
import nl.leiden.internationals.population.formats.RegisterExtractReader;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.CountingRules;
import nl.leiden.internationals.population.register.MunicipalityCode;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.ResidenceTitles;
import nl.leiden.internationals.population.tables.TableRegister;

/** The extract that is measured with, and what counting it takes. */
final class BenchmarkTown {

    static final ReferenceDate DATE = ReferenceDate.parse("2024-01-01");

    private static final RecordKeys KEYS =
            RecordKeys.of("the benchmark has no secrets from you".getBytes(StandardCharsets.US_ASCII));

    private BenchmarkTown() {}

    /** So many times the demo town of 2024, written into the folder of temporary files and kept there. */
    static Path extract(int scale) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "monitor-benchmark-" + scale + "-towns.csv");
        if (!Files.exists(file)) {
            System.out.printf("Writing %d towns to %s …%n", scale, file);
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            try (Writer out = Files.newBufferedWriter(unfinished)) {
                for (int town = 0; town < scale; town++) {
                    append(out, town);
                }
            }
            Files.move(unfinished, file);
        }
        return file;
    }

    /**
     * Every town has a seed of its own; pseudonyms get its number, so that none comes twice. The few rows that lack a field, as registers
     * have them, are left out: DuckDB reads no file with such a row.
     */
    private static void append(Writer out, int town) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(DemoRegister.shipped().withSeed(town).open(DATE), StandardCharsets.UTF_8))) {
            String header = lines.readLine();
            if (town == 0) {
                out.append(header).append('\n');
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (fields(line) == fields(header)) {
                    out.append(Integer.toString(town, 36)).append(line).append('\n');
                }
            }
        }
    }

    private static long fields(String line) {
        return 1 + line.chars().filter(character -> character == ';').count();
    }

    /** A count that has not begun. */
    static ExtractCount newCount() {
        var rules = new CountingRules(
                DATE,
                new MunicipalityCode("0546"),
                Nationalities.official(),
                ResidenceTitles.official(),
                Areas.official());
        return new ExtractCount(
                DATE,
                rules,
                KEYS,
                Tallies.empty(DATE, TableRegister.on(DATE, Nationalities.official(), Areas.official())));
    }

    /** Of the demo town as it is. */
    static Tallies tallies() throws IOException {
        try (InputStream upload = DemoRegister.shipped().open(DATE)) {
            ExtractReading reading = new RegisterExtractReader(upload, ExtractMediaType.CSV)
                    .countInto(newCount(), new ImportProgress(Instant.EPOCH, null));
            return switch (reading) {
                case ExtractReading.Counted counted -> counted.tallies();
                case ExtractReading.Refused refused ->
                    throw new IllegalStateException("the demo extract is refused: " + refused.refusal());
            };
        }
    }

    static DisclosureControl disclosure() {
        var table = PerturbationTable.solve(PerturbationParameters.strict());
        return new DisclosureControl(new CellKeyMethod(table), table.fingerprint());
    }
}
