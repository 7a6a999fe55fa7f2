package nl.leiden.internationals.population.formats.outside;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.usecase.CheckOutsideTable;

/** Reads what an analyst sent, whichever way it came, and tells what stands in its way besides together with what is wrong with it. */
@Singleton
public class ReceiveOutsideTable {

    private final CheckOutsideTable checkOutsideTable;

    @Inject
    public ReceiveOutsideTable(CheckOutsideTable checkOutsideTable) {
        this.checkOutsideTable = checkOutsideTable;
    }

    /** Reads it as the table with this id. */
    public OutsideReading receive(TableId id, OutsideUpload upload, Instant now) {
        OutsideReading reading = OutsideReading.of(id, upload);
        if (reading instanceof OutsideReading.Refused refused) {
            OutsideReading.Claim claim = refused.claim();
            if (claim != null) {
                refused.faults().object(checkOutsideTable.check(id, claim.referenceDate(), claim.reasoned(), now));
            }
        }
        return reading;
    }
}
