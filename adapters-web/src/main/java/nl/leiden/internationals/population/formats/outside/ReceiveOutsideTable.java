package nl.leiden.internationals.population.formats.outside;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.usecase.CheckOutsideTable;
import nl.leiden.internationals.site.ProblemError;

/** Reads what an analyst sent, whichever way it came, and tells what stands in its way besides together with what is wrong with it. */
@Singleton
public class ReceiveOutsideTable {

    /** For what was sent under an id that no table can have. */
    private static final TableId NAMELESS = new TableId("a-table-without-a-name");

    private final CheckOutsideTable checkOutsideTable;

    @Inject
    public ReceiveOutsideTable(CheckOutsideTable checkOutsideTable) {
        this.checkOutsideTable = checkOutsideTable;
    }

    /** What is wrong with it besides its id, which no table can have. */
    public List<ProblemError> faults(OutsideUpload upload, Instant now) {
        return switch (receive(NAMELESS, upload, now)) {
            case OutsideReading.Read right -> List.of();
            case OutsideReading.Refused refused -> refused.faults().told();
        };
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
