package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.port.LoadedTable;
import nl.leiden.internationals.population.port.ReferenceTables;
import nl.leiden.internationals.population.port.ReferenceTables.Table;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.Nationality;
import nl.leiden.internationals.population.register.NationalityTable;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.ResidenceTitle;
import nl.leiden.internationals.population.register.ResidenceTitleTable;
import nl.leiden.internationals.population.register.ResidenceTitles;
import nl.leiden.internationals.population.register.TableReading;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableRegister;

/** An administrator loads a newer national table 32 or 56 as the register authority publishes it. */
@Singleton
public class LoadReferenceTable {

    private final ReferenceTables tables;
    private final ReadReferenceData referenceData;
    private final Settings settings;
    private final KnownAudits known;
    private final InstantSource clock;

    @Inject
    public LoadReferenceTable(
            ReferenceTables tables,
            ReadReferenceData referenceData,
            Settings settings,
            KnownAudits known,
            InstantSource clock) {
        this.tables = tables;
        this.referenceData = referenceData;
        this.settings = settings;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Loads national table 32, unless it divides people so that published figures together would tell too much: with such a table the
     * monitor would not start again.
     *
     * @param version what to call it, such as the day it was published
     */
    @Transactional
    public TableLoading loadNationalities(String version, byte[] file) {
        return switch (NationalityTable.parse(version, file)) {
            case TableReading.Unreadable<NationalityTable> unreadable ->
                new TableLoading.Refused(unreadable.expectation());
            case TableReading.Read<NationalityTable> read -> {
                Nationalities now = read.table().completedFrom(Nationalities.official());
                RegisterAudit.AuditedTable weakest = audit(now).weakest();
                yield weakest.passes() ? replace(now, new LoadedTable(version, file)) : tooLittleNoise(weakest);
            }
        };
    }

    private RegisterAudit audit(Nationalities nationalities) {
        ReferenceDate today = new ReferenceDate(LocalDate.ofInstant(clock.instant(), BeginImport.CALENDAR));
        return known.of(
                TableRegister.on(today, nationalities, settings.areas()).stream()
                        .map(RegisteredTable::definition)
                        .toList(),
                settings.disclosure().noiseVariance());
    }

    private static TableLoading tooLittleNoise(RegisterAudit.AuditedTable weakest) {
        return new TableLoading.Refused(Message.of(
                "reference-table.too-little-noise",
                weakest.table().value(),
                BigDecimal.valueOf(weakest.leastVariance()).setScale(2, RoundingMode.FLOOR)));
    }

    private TableLoading replace(Nationalities now, LoadedTable table) {
        Nationalities before = referenceData.read().nationalities();
        tables.replace(Table.NATIONALITIES, table);
        return new TableLoading.Loaded(
                now.size(),
                codes(now.all().stream()
                        .filter(n -> before.find(n.code()).isEmpty())
                        .toList()),
                codes(before.all().stream()
                        .filter(n -> now.find(n.code()).isEmpty())
                        .toList()),
                codes(now.lackingCountry()));
    }

    /** Loads national table 56; see {@link #loadNationalities}. */
    @Transactional
    public TableLoading loadResidenceTitles(String version, byte[] file) {
        return switch (ResidenceTitleTable.parse(version, file)) {
            case TableReading.Unreadable<ResidenceTitleTable> unreadable ->
                new TableLoading.Refused(unreadable.expectation());
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
