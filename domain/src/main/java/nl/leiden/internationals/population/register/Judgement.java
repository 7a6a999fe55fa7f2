package nl.leiden.internationals.population.register;

/** What becomes of one row of an extract. */
public sealed interface Judgement {

    /** The row is a resident. */
    record Counted(Resident resident) implements Judgement {}

    /** The row is nobody who lives in the municipality on the reference date. */
    record Skipped(SkipReason reason) implements Judgement {}

    /** The row is wrong, and this is the first rule it breaks. */
    record Rejected(RejectionRule rule) implements Judgement {}
}
