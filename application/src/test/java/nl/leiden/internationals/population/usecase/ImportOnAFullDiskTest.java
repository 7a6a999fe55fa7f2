package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.port.DiskFull;
import nl.leiden.internationals.population.port.InMemoryExtractImports;
import nl.leiden.internationals.population.port.InMemoryReleases;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

/** The store fails in the middle of an import: all or nothing, and the end of it is noted as soon as that is possible. */
class ImportOnAFullDiskTest {

    private final InMemoryStore store = new InMemoryStore();
    private final FullDisk disk = new FullDisk();

    private RegisterExtract fillsTheDisk() {
        return (count, progress) -> {
            disk.full = true;
            return SampleExtract.ofTown().countInto(count, progress);
        };
    }

    @Test
    void a_draft_whose_tallies_cannot_be_kept_is_no_draft() {
        MonitorInMemory monitor = new MonitorInMemory(
                store,
                MonitorInMemory.settings(),
                new InMemoryReleases(store),
                disk.tallies(store),
                new InMemoryExtractImports(store));
        ImportOrder order = monitor.order(YEAR_2024);

        assertThatExceptionOfType(DiskFull.class).isThrownBy(() -> monitor.run(order, fillsTheDisk()));

        assertThat(monitor.releases.all()).isEmpty();
        assertThat(monitor.tallies.find(new ReleaseId(YEAR_2024, 1))).isEmpty();
        assertThat(monitor.importExtract.find(order.id())).get().isInstanceOf(ExtractImport.BrokenOff.class);
    }

    @Test
    void an_end_that_cannot_be_noted_is_noted_when_the_store_is_back() {
        MonitorInMemory monitor = new MonitorInMemory(
                store,
                MonitorInMemory.settings(),
                new InMemoryReleases(store),
                disk.tallies(store),
                disk.imports(store));
        ImportOrder order = monitor.order(YEAR_2024);

        assertThatExceptionOfType(DiskFull.class).isThrownBy(() -> monitor.run(order, fillsTheDisk()));
        assertThat(monitor.importExtract.find(order.id())).get().isInstanceOf(ExtractImport.Running.class);
        assertThatExceptionOfType(DiskFull.class).isThrownBy(() -> monitor.importExtract.noteBrokenOff(monitor.now));

        disk.full = false;
        monitor.importExtract.noteBrokenOff(monitor.now);

        assertThat(monitor.importExtract.find(order.id())).get().isInstanceOf(ExtractImport.BrokenOff.class);
        assertThat(monitor.releases.all()).isEmpty();
        assertThat(monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id()).isEqualTo(new ReleaseId(YEAR_2024, 1));
    }
}
