package nl.leiden.internationals.population.register;

/** Why a row is no resident of the municipality, without being wrong. */
public sealed interface SkipReason {

    /** How reports count it: {@code opschorting-O} and so on, or {@code andere-gemeente}. */
    String registerCode();

    /**
     * The registration was suspended, LO BRP element 07.67.20.
     *
     * @param reason {@code O} died, {@code E} emigrated, {@code M} ministerial decision, {@code R} moved to the register
     *     of non-residents, {@code F} error, {@code W} deleted; or whatever else the extract says there, not empty
     */
    record Suspended(String reason) implements SkipReason {

        public Suspended {
            if (reason.isEmpty()) {
                throw new IllegalArgumentException("a suspension has a reason: '" + reason + "'");
            }
        }

        @Override
        public String registerCode() {
            return "opschorting-" + reason;
        }
    }

    /** Registered in another municipality, LO BRP element 08.09.10. */
    enum Elsewhere implements SkipReason {
        OTHER_MUNICIPALITY;

        @Override
        public String registerCode() {
            return "andere-gemeente";
        }
    }
}
