package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.leiden.internationals.population.port.LoadedTable;
import nl.leiden.internationals.population.port.ReferenceTables;
import nl.leiden.internationals.population.port.ReferenceTables.Table;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.Nationality;
import nl.leiden.internationals.population.register.NationalityTable;
import nl.leiden.internationals.population.register.ResidenceTitle;
import nl.leiden.internationals.population.register.ResidenceTitleTable;
import nl.leiden.internationals.population.register.ResidenceTitles;
import nl.leiden.internationals.population.register.TableReading;

/** An administrator loads a newer national table 32 or 56 as the register authority publishes it. */
@Singleton
public class LoadReferenceTable {

    private final ReferenceTables tables;
    private final ReadReferenceData referenceData;

    @Inject
    public LoadReferenceTable(ReferenceTables tables, ReadReferenceData referenceData) {
        this.tables = tables;
        this.referenceData = referenceData;
    }

    /**
     * Loads national table 32.
     *
     * @param version what to call it, such as the day it was published
     */
    @Transactional
    public TableLoading loadNationalities(String version, byte[] file) {
        return switch (NationalityTable.parse(version, file)) {
            case TableReading.Unreadable<NationalityTable> unreadable ->
                new TableLoading.Unreadable(unreadable.expectation());
            case TableReading.Read<NationalityTable> read -> {
                Nationalities before = referenceData.read().nationalities();
                Nationalities now = read.table().completedFrom(Nationalities.official());
                tables.replace(Table.NATIONALITIES, new LoadedTable(version, file));
                yield new TableLoading.Loaded(
                        now.size(),
                        codes(now.all().stream()
                                .filter(n -> before.find(n.code()).isEmpty())
                                .toList()),
                        codes(before.all().stream()
                                .filter(n -> now.find(n.code()).isEmpty())
                                .toList()),
                        codes(now.lackingCountry()));
            }
        };
    }

    /** Loads national table 56; see {@link #loadNationalities}. */
    @Transactional
    public TableLoading loadResidenceTitles(String version, byte[] file) {
        return switch (ResidenceTitleTable.parse(version, file)) {
            case TableReading.Unreadable<ResidenceTitleTable> unreadable ->
                new TableLoading.Unreadable(unreadable.expectation());
            case TableReading.Read<ResidenceTitleTable> read -> {
                ResidenceTitles before = referenceData.read().residenceTitles();
                ResidenceTitles now = read.table().completedFrom(ResidenceTitles.official());
                tables.replace(Table.RESIDENCE_TITLES, new LoadedTable(version, file));
                yield new TableLoading.Loaded(now.all().size(), onlyIn(now, before), onlyIn(before, now), List.of());
            }
        };
    }

    private static List<String> codes(List<Nationality> nationalities) {
        return nationalities.stream().map(n -> n.code().value()).toList();
    }

    private static List<String> onlyIn(ResidenceTitles some, ResidenceTitles others) {
        return some.all().stream()
                .map(ResidenceTitle::code)
                .filter(code -> others.find(code).isEmpty())
                .toList();
    }
}
