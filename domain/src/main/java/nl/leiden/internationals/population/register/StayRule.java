package nl.leiden.internationals.population.register;

/**
 * How long somebody has lived in the municipality, from the date of settlement (LO BRP element 08.09.20) or the middle
 * of what is known of it.
 */
final class StayRule {

    private final int referenceDay;
    private final int oneYearEarlier;

    StayRule(ReferenceDate date) {
        this.referenceDay = date.number();
        this.oneYearEarlier = date.oneYearEarlier().number();
    }

    /**
     * The length of the stay; unknown for a date that is empty, unknown or certainly after the reference date.
     *
     * @param settled number of a register date, 0 for empty or unknown
     */
    LengthOfStay lengthOfStay(int settled) {
        if (settled == 0 || RegisterDate.liesAfter(settled, referenceDay)) {
            return LengthOfStay.UNKNOWN;
        }
        return LengthOfStay.of(RegisterDate.completedYears(settled, referenceDay));
    }

    /** Whether somebody settled in the year before the reference date, its first day included. */
    boolean isNewcomer(int settled) {
        int day = RegisterDate.middle(settled);
        return day >= oneYearEarlier && day < referenceDay;
    }
}
