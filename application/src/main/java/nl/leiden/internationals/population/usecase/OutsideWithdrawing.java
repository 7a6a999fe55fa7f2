package nl.leiden.internationals.population.usecase;

import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.tables.TableId;

/** What comes of withdrawing a version of an outside table. */
public sealed interface OutsideWithdrawing {

    /** Nobody is shown it any more. */
    record Withdrawn(OutsideVersion.Withdrawn version) implements OutsideWithdrawing {}

    /** There is no such version. */
    record NotFound(OutsideVersionId id) implements OutsideWithdrawing {}

    /** Somebody else brought or withdrew a version after the one who asks had seen the table; nothing changed. */
    record ChangedMeanwhile(TableId table) implements OutsideWithdrawing {}

    /** It cannot be withdrawn; nothing changed. */
    record Refused(Message why) implements OutsideWithdrawing {}
}
