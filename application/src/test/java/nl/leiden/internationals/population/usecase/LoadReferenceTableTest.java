package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.disclosure.CellKeyMethod;
import nl.leiden.internationals.population.disclosure.DisclosureControl;
import nl.leiden.internationals.population.disclosure.PerturbationParameters;
import nl.leiden.internationals.population.disclosure.PerturbationTable;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.port.LoadedTable;
import nl.leiden.internationals.population.port.ReferenceTables.Table;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

/** An administrator loads a newer national table 32. */
class LoadReferenceTableTest {

    private static final String HEADER =
            "\"05.11 Nationaliteitscode\",\"05.12 Omschrijving\",\"99.98 Datum ingang\",\"99.99 Datum einde\"\n";

    private final MonitorInMemory monitor = new MonitorInMemory();

    /** The shipped table as the register authority would write it. */
    private static String shipped() {
        return HEADER
                + Nationalities.official().all().stream()
                        .map(n -> n.code() + ",\"" + n.description() + "\",,\n")
                        .collect(Collectors.joining());
    }

    private TableLoading load(String text) {
        return monitor.loadReferenceTable.loadNationalities("2027-01-01", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_table_with_a_new_nationality_says_what_is_new_and_is_in_force() {
        TableLoading loading = load(shipped() + "0456,Kaledonische,20270101,\n");

        assertThat(loading)
                .isEqualTo(new TableLoading.Loaded(
                        Nationalities.official().size() + 1, List.of("0456"), List.of(), List.of("0456")));
        assertThat(monitor.referenceTables.find(Table.NATIONALITIES))
                .map(LoadedTable::version)
                .contains("2027-01-01");
    }

    @Test
    void a_table_under_which_published_figures_would_tell_too_much_is_not_put_in_force() {
        MonitorInMemory noisy = new MonitorInMemory(
                new InMemoryStore(),
                MonitorInMemory.settings(
                        new DisclosureControl(
                                new CellKeyMethod(PerturbationTable.solve(PerturbationParameters.standard())),
                                "standard"),
                        Duration.ZERO));

        TableLoading loading = noisy.loadReferenceTable.loadNationalities(
                "2027-01-01", shipped().getBytes(StandardCharsets.UTF_8));

        assertThat(loading)
                .isInstanceOfSatisfying(
                        TableLoading.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("reference-table.too-little-noise"));
        assertThat(noisy.referenceTables.find(Table.NATIONALITIES)).isEmpty();
    }

    @Test
    void what_is_no_such_table_leaves_the_one_before_in_force() {
        TableLoading loading = load("this is not a table");

        assertThat(loading).isInstanceOf(TableLoading.Refused.class);
        assertThat(monitor.referenceTables.find(Table.NATIONALITIES)).isEmpty();
    }

    @Test
    void a_draft_that_was_counted_under_the_table_before_must_be_imported_again() {
        ReleaseId id = monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id();
        changed(monitor.submit(id));
        load(shipped() + "0456,Kaledonische,20200101,\n");

        assertThat(monitor.signOff(id))
                .isEqualTo(new ReleaseOutcome.Refused(Message.of("release.import-again", "2024-01-01-r1")));

        changed(monitor.sendBackRelease.sendBack(id));
        monitor.drafted(YEAR_2024, SampleExtract.ofTown());
        changed(monitor.submit(id));
        changed(monitor.signOff(id));
    }

    @Test
    void published_figures_stay_as_they_are() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        var before = monitor.figures().tables();

        load(shipped() + "0456,Kaledonische,20200101,\n");

        assertThat(monitor.figures().tables()).isEqualTo(before);
    }
}
