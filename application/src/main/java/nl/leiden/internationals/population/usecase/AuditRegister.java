package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.RegisteredTable;

/** Tells whether the noise of this installation survives everything that its tables publish at once. */
@Singleton
public class AuditRegister {

    private final ReadReferenceData referenceData;
    private final Settings settings;

    @Inject
    public AuditRegister(ReadReferenceData referenceData, Settings settings) {
        this.referenceData = referenceData;
        this.settings = settings;
    }

    /** Audits the tables as they are counted on this date, under the parameters in force. */
    @Transactional
    public RegisterAudit audit(ReferenceDate date) {
        return RegisterAudit.of(
                referenceData.read().tablesOn(date).stream()
                        .map(RegisteredTable::definition)
                        .toList(),
                settings.disclosure().noiseVariance());
    }
}
