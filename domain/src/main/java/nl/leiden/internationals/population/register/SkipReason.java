package nl.leiden.internationals.population.register;

/** Why a row is no resident of the municipality, without being wrong. */
public sealed interface SkipReason {

    /** How reports count it: {@code opschorting-O} and so on, or {@code andere-gemeente}. */
    String registerCode();

    /**
     * The registration was suspended, LO BRP element 07.67.20.
     *
     * @param reason {@code O} died, {@code E} emigrated, {@code M} ministerial decision, {@code R} moved to the register
     *     of non-residents, {@code F} error, {@code W} deleted; whatever else of at most two characters the extract says
     *     there; or {@link #ANYTHING_LONGER}
     */
    record Suspended(String reason) implements SkipReason {

        /** Stands for what is too long for a code. A column mixed up with another may hold what identifies people. */
        public static final String ANYTHING_LONGER = "overig";

        private static final int LONGEST_CODE = 2;

        public Suspended {
            if (reason.isEmpty() || (reason.length() > LONGEST_CODE && !reason.equals(ANYTHING_LONGER))) {
                throw new IllegalArgumentException(
                        "not a reason of suspension, one or two characters: '" + reason + "'");
            }
        }

        /** The reason an extract gives. */
        static Suspended because(String text) {
            return new Suspended(text.length() > LONGEST_CODE ? ANYTHING_LONGER : text);
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
