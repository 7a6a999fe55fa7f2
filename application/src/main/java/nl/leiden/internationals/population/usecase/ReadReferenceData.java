package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.leiden.internationals.population.port.LoadedTable;
import nl.leiden.internationals.population.port.ReferenceTables;
import nl.leiden.internationals.population.port.ReferenceTables.Table;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.NationalityTable;
import nl.leiden.internationals.population.register.ResidenceTitleTable;
import nl.leiden.internationals.population.register.ResidenceTitles;
import nl.leiden.internationals.population.register.TableReading;
import org.jspecify.annotations.Nullable;

/** Gives the reference tables in force: those that an administrator loaded, else those that ship with the monitor. */
@Singleton
public class ReadReferenceData {

    private final ReferenceTables tables;
    private final Settings settings;
    private final ReadFigures figures;
    private volatile @Nullable ReferenceData lastRead;

    @Inject
    public ReadReferenceData(ReferenceTables tables, Settings settings, ReadFigures figures) {
        this.tables = tables;
        this.settings = settings;
        this.figures = figures;
    }

    /** As they stand in the store now: for counting, which must not go by older ones. */
    @Transactional
    public ReferenceData read() {
        ReferenceData read = new ReferenceData(nationalities(), residenceTitles(), settings.areas());
        lastRead = read;
        return read;
    }

    /** The same for readers, who get the names as they were when the store last answered. */
    public ReferenceData forReaders() {
        ReferenceData last = lastRead;
        return last != null && figures.failure().isPresent() ? last : read();
    }

    private Nationalities nationalities() {
        Optional<LoadedTable> loaded = tables.find(Table.NATIONALITIES);
        if (loaded.isEmpty()) {
            return Nationalities.official();
        }
        return accepted(NationalityTable.parse(
                        loaded.get().version(), loaded.get().file()))
                .completedFrom(Nationalities.official());
    }

    private ResidenceTitles residenceTitles() {
        Optional<LoadedTable> loaded = tables.find(Table.RESIDENCE_TITLES);
        if (loaded.isEmpty()) {
            return ResidenceTitles.official();
        }
        return accepted(ResidenceTitleTable.parse(
                        loaded.get().version(), loaded.get().file()))
                .completedFrom(ResidenceTitles.official());
    }

    /** What was loaded had been accepted then; that it is not now is a broken promise of the store. */
    private static <T> T accepted(TableReading<T> reading) {
        return switch (reading) {
            case TableReading.Read<T> read -> read.table();
            case TableReading.Unreadable<T> unreadable ->
                throw new IllegalStateException("a stored reference table is not readable any more: " + unreadable);
        };
    }
}
