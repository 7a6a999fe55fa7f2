package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.disclosure.Verdict;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableDefinition;

/** Tells whether the noise of this installation survives everything that its tables publish at once. */
@Singleton
public class AuditRegister {

    private final ReadReferenceData referenceData;
    private final Settings settings;
    private final KnownAudits known;

    @Inject
    public AuditRegister(ReadReferenceData referenceData, Settings settings, KnownAudits known) {
        this.referenceData = referenceData;
        this.settings = settings;
        this.known = known;
    }

    /** Audits the tables as they are counted on this date, under the parameters in force. */
    @Transactional
    public RegisterAudit audit(ReferenceDate date) {
        List<TableDefinition> tables = referenceData.read().tablesOn(date).stream()
                .map(RegisteredTable::definition)
                .toList();
        return known.of(tables, settings.disclosure().noiseVariance());
    }

    /** Why nothing may be published of this date: the table of which too little noise would remain; nothing if it may. */
    Optional<Message> objection(ReferenceDate date) {
        RegisterAudit.AuditedTable weakest = audit(date).weakest();
        return weakest.passes()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "quality.too-little-noise",
                        weakest.table().value(),
                        Verdict.BROKEN.aboveBound(weakest.leastVariance(), 2)));
    }
}
