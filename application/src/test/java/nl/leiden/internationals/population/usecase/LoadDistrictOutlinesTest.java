package nl.leiden.internationals.population.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.leiden.internationals.population.port.InMemoryReferenceTables;
import nl.leiden.internationals.population.port.InMemoryStore;
import org.junit.jupiter.api.Test;

/** An administrator loads outlines of districts. */
class LoadDistrictOutlinesTest {

    private static final byte[] FILE = "{}".getBytes(StandardCharsets.UTF_8);

    private final InMemoryReferenceTables tables = new InMemoryReferenceTables(new InMemoryStore());
    private final LoadDistrictOutlines load = new LoadDistrictOutlines(tables, MonitorInMemory.settings());

    @Test
    void outlines_are_in_force_from_then_on_and_districts_that_lack_one_are_named() {
        TableLoading loading = load.load("2024", FILE, Set.of("WK054600", "WK054601", "WK036300"));

        assertThat(loading).isInstanceOfSatisfying(TableLoading.Loaded.class, loaded -> {
            assertThat(loaded.codes()).isEqualTo(3);
            assertThat(loaded.missing()).hasSize(8).startsWith("WK054602");
        });
        assertThat(new ReadDistrictOutlines(tables).read())
                .map(LoadedOutlines::version)
                .contains("2024");
    }

    @Test
    void outlines_of_another_municipality_are_refused_and_those_before_stay() {
        load.load("2024", FILE, Set.of("WK054600"));

        assertThat(load.load("2025", FILE, Set.of("WK036300"))).isInstanceOf(TableLoading.Refused.class);
        assertThat(new ReadDistrictOutlines(tables).read())
                .map(LoadedOutlines::version)
                .contains("2024");
    }
}
