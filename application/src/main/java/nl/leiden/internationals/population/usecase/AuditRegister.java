package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Tells whether the noise of this installation survives everything that its tables publish at once. */
@Singleton
public class AuditRegister {

    private final ReadReferenceData referenceData;
    private final Settings settings;
    private volatile @Nullable Audited last;

    /** An audit with all that it depends on. */
    private record Audited(List<TableDefinition> tables, double noiseVariance, RegisterAudit audit) {

        private boolean isOf(List<TableDefinition> others, double variance) {
            return noiseVariance == variance && tables.equals(others);
        }
    }

    @Inject
    public AuditRegister(ReadReferenceData referenceData, Settings settings) {
        this.referenceData = referenceData;
        this.settings = settings;
    }

    /** Audits the tables as they are counted on this date, under the parameters in force; anew only if either has changed. */
    @Transactional
    public RegisterAudit audit(ReferenceDate date) {
        List<TableDefinition> tables = referenceData.read().tablesOn(date).stream()
                .map(RegisteredTable::definition)
                .toList();
        double variance = settings.disclosure().noiseVariance();
        Audited known = last;
        if (known == null || !known.isOf(tables, variance)) {
            known = new Audited(tables, variance, RegisterAudit.of(tables, variance));
            last = known;
        }
        return known.audit();
    }
}
