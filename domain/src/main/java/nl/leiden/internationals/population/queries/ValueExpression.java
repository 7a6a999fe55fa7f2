package nl.leiden.internationals.population.queries;

/**
 * Which values of a variable are wanted: a code, a mask, or one of the functions of PxWebApi 2. Written as text it is what
 * {@link #read} reads.
 */
public sealed interface ValueExpression extends ExpressionReading {

    /** One value, in whatever case its code is written. */
    record OneCode(String code) implements ValueExpression {
        @Override
        public String toString() {
            return code;
        }
    }

    /** Every value. */
    record All() implements ValueExpression {
        @Override
        public String toString() {
            return "*";
        }
    }

    /** The values whose code looks like this, {@code *} standing for any characters or none and {@code ?} for one; in any case. */
    record Mask(String pattern) implements ValueExpression {
        @Override
        public String toString() {
            return pattern;
        }
    }

    /**
     * The first values, and of time the newest.
     *
     * @param count 1 or more
     * @param offset how many are passed over before, 0 or more
     */
    record Top(int count, int offset) implements ValueExpression {
        @Override
        public String toString() {
            return "top(" + count + (offset == 0 ? "" : "," + offset) + ")";
        }
    }

    /**
     * The last values, and of time the oldest.
     *
     * @param count 1 or more
     * @param offset how many are passed over behind, 0 or more
     */
    record Bottom(int count, int offset) implements ValueExpression {
        @Override
        public String toString() {
            return "bottom(" + count + (offset == 0 ? "" : "," + offset) + ")";
        }
    }

    /** This value and all behind it. */
    record From(String code) implements ValueExpression {
        @Override
        public String toString() {
            return "from(" + code + ")";
        }
    }

    /** All values before this one, and this one. */
    record To(String code) implements ValueExpression {
        @Override
        public String toString() {
            return "to(" + code + ")";
        }
    }

    /** Two values and all between them, whichever of them comes first. */
    record Range(String first, String last) implements ValueExpression {
        @Override
        public String toString() {
            return "range(" + first + "," + last + ")";
        }
    }

    /**
     * Reads an expression. Names of functions are read in any case, blanks around anything are passed over, and square brackets may stand
     * around the whole, which clients need who separate expressions by commas.
     */
    static ExpressionReading read(String text) {
        return new ExpressionReader(text).read();
    }
}
