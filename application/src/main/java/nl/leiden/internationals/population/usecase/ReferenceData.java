package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.CountingRules;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.ResidenceTitles;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableRegister;

/** The reference tables in force: what a row is judged by and what tables are made of. */
public record ReferenceData(Nationalities nationalities, ResidenceTitles residenceTitles, Areas areas) {

    public CountingRules rulesOn(ReferenceDate date) {
        return new CountingRules(date, areas.municipality(), nationalities, residenceTitles, areas);
    }

    public List<RegisteredTable> tablesOn(ReferenceDate date) {
        return TableRegister.on(date, nationalities, areas);
    }
}
