package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.leiden.internationals.population.port.ReferenceTables.Table;
import org.junit.jupiter.api.Test;

/** What {@link ReferenceTables} promises. */
public interface ReferenceTablesContract {

    /** The port under test, without a loaded table at the beginning of every test. */
    ReferenceTables referenceTables();

    Transactions transactions();

    private static LoadedTable table(String version, String text) {
        return new LoadedTable(version, text.getBytes(StandardCharsets.UTF_16));
    }

    private void replace(Table table, LoadedTable loaded) {
        transactions().inTransaction(() -> referenceTables().replace(table, loaded));
    }

    private Optional<LoadedTable> find(Table table) {
        return transactions().inTransaction(() -> referenceTables().find(table));
    }

    @Test
    default void before_anything_is_loaded_there_is_no_table() {
        assertThat(find(Table.NATIONALITIES)).isEmpty();
        assertThat(find(Table.RESIDENCE_TITLES)).isEmpty();
    }

    @Test
    default void a_loaded_table_comes_back_byte_by_byte() {
        replace(Table.NATIONALITIES, table("2026-10-01", "0052;Belgische;19400510;\r\n"));

        LoadedTable found = find(Table.NATIONALITIES).orElseThrow();
        assertThat(found.version()).isEqualTo("2026-10-01");
        assertThat(found.file()).isEqualTo("0052;Belgische;19400510;\r\n".getBytes(StandardCharsets.UTF_16));
        assertThat(find(Table.RESIDENCE_TITLES)).isEmpty();
    }

    @Test
    default void every_table_is_loaded_by_itself() {
        replace(Table.NATIONALITIES, table("32 of October", "nationalities"));
        replace(Table.RESIDENCE_TITLES, table("56 of May", "titles"));
        replace(Table.DISTRICT_OUTLINES, table("boundaries of 2024", "outlines"));

        assertThat(find(Table.NATIONALITIES)).map(LoadedTable::version).contains("32 of October");
        assertThat(find(Table.RESIDENCE_TITLES)).map(LoadedTable::version).contains("56 of May");
        assertThat(find(Table.DISTRICT_OUTLINES)).map(LoadedTable::version).contains("boundaries of 2024");
    }

    @Test
    default void a_newer_table_takes_the_place_of_the_one_before() {
        replace(Table.NATIONALITIES, table("older", "1"));
        replace(Table.NATIONALITIES, table("newer", "2"));

        LoadedTable found = find(Table.NATIONALITIES).orElseThrow();
        assertThat(found.version()).isEqualTo("newer");
        assertThat(found.file()).isEqualTo("2".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    default void nothing_is_loaded_by_a_transaction_that_failed() {
        replace(Table.NATIONALITIES, table("older", "1"));

        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> transactions().inTransaction(() -> {
                    referenceTables().replace(Table.NATIONALITIES, table("newer", "2"));
                    throw new DiskFull();
                }));

        assertThat(find(Table.NATIONALITIES)).map(LoadedTable::version).contains("older");
    }
}
