package nl.leiden.internationals.population.register;

/**
 * A district (wijk) of Statistics Netherlands.
 *
 * @param code {@code WK}, the code of the municipality and two digits, such as {@code WK054603}; or {@code unknown}
 */
public record District(String code) implements Comparable<District> {

    /** The district of residents whose address lies in no known one. */
    public static final District UNKNOWN = new District("unknown");

    private static final int NUMBER_OF_UNKNOWN = 99;

    public District {
        if (!code.equals("unknown") && !(code.startsWith("WK") && Digits.areAll(code.substring(2), 6))) {
            throw new IllegalArgumentException("not a code of a district (WK and six digits): '" + code + "'");
        }
    }

    public static District parse(String text) {
        return new District(text.strip());
    }

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** The last two digits as a number, to index arrays by: 0 to 98, and 99 for the unknown one. */
    public int number() {
        return code.length() == 8 ? (code.charAt(6) - '0') * 10 + code.charAt(7) - '0' : NUMBER_OF_UNKNOWN;
    }

    /** In the order of codes, the unknown one last. */
    @Override
    public int compareTo(District other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
