package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.population.disclosure.RecordKeys;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.extract.ExtractCount;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ExtractReading.Counted;
import nl.leiden.internationals.population.extract.ExtractReading.Refused;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import nl.leiden.internationals.population.extract.ImportProgress;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.SampleRow;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableRegister;

/** Reads extracts as an import does, for tests: Leiden, the shipped tables, a secret of no importance. */
final class Reading {

    static final ReadingLimits SMALL = new ReadingLimits(2, 64, 1 << 20);

    private static final RecordKeys KEYS =
            RecordKeys.of("a secret that the tests tell everybody".getBytes(StandardCharsets.UTF_8));

    private Reading() {}

    static List<RegisteredTable> tablesOn(String referenceDate) {
        return TableRegister.on(ReferenceDate.parse(referenceDate), Nationalities.official(), Areas.official());
    }

    static ExtractCount countOn(String referenceDate) {
        ReferenceDate date = ReferenceDate.parse(referenceDate);
        return new ExtractCount(
                date, SampleRow.rulesOn(referenceDate), KEYS, Tallies.empty(date, tablesOn(referenceDate)));
    }

    static ExtractReading read(
            InputStream upload, ExtractMediaType announced, ReadingLimits limits, String referenceDate) {
        var progress = new ImportProgress(Instant.EPOCH, null);
        return new RegisterExtractReader(
                        upload, announced, limits, Thread.ofPlatform().factory())
                .countInto(countOn(referenceDate), progress);
    }

    static ExtractReading read(byte[] file, ReadingLimits limits) {
        return read(new ByteArrayInputStream(file), ExtractMediaType.CSV, limits, "2024-01-01");
    }

    static ExtractReading read(byte[] file) {
        return read(file, SMALL);
    }

    static Counted counted(byte[] file) {
        return counted(read(file));
    }

    static Counted counted(ExtractReading reading) {
        assertThat(reading).isInstanceOf(Counted.class);
        return (Counted) reading;
    }

    static ImportReport report(String text) {
        return counted(text.getBytes(StandardCharsets.UTF_8)).report();
    }

    static ExtractRefusal refusal(byte[] file) {
        return refusal(read(file));
    }

    static ExtractRefusal refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    static ExtractRefusal refusal(ExtractReading reading) {
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).refusal();
    }
}
