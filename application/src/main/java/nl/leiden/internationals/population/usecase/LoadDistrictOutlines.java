package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.port.LoadedTable;
import nl.leiden.internationals.population.port.ReferenceTables;
import nl.leiden.internationals.population.register.District;

/** An administrator loads the outlines of districts as Statistics Netherlands publishes them, for figures on a map. */
@Singleton
public class LoadDistrictOutlines {

    private final ReferenceTables tables;
    private final Settings settings;

    @Inject
    public LoadDistrictOutlines(ReferenceTables tables, Settings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /**
     * Puts them in the place of those before, unless no district of the municipality is among them.
     *
     * @param version what to call them, such as the year of the boundaries
     * @param outlined codes of the districts that have an outline in the file
     */
    @Transactional
    public TableLoading load(String version, byte[] file, Set<String> outlined) {
        List<String> ours =
                settings.areas().districts().stream().map(District::toString).toList();
        if (ours.stream().noneMatch(outlined::contains)) {
            return new TableLoading.Refused(
                    Message.of("outlines.none-of-ours", settings.areas().name()));
        }
        tables.replace(ReferenceTables.Table.DISTRICT_OUTLINES, new LoadedTable(version, file));
        return new TableLoading.Loaded(
                outlined.size(),
                List.of(),
                ours.stream().filter(code -> !outlined.contains(code)).toList(),
                List.of());
    }
}
