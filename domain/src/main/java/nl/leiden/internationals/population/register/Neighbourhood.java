package nl.leiden.internationals.population.register;

/**
 * A neighbourhood (buurt) of Statistics Netherlands.
 *
 * @param code {@code BU}, the code of the municipality, two digits for the district and two more, such as
 *     {@code BU05460305}; or {@code unknown}
 */
public record Neighbourhood(String code) implements Comparable<Neighbourhood> {

    /** The neighbourhood of residents whose address lies in no known one, even if the district is known. */
    public static final Neighbourhood UNKNOWN = new Neighbourhood("unknown");

    private static final int NUMBER_OF_UNKNOWN = 9999;

    public Neighbourhood {
        if (!code.equals("unknown") && !(code.startsWith("BU") && Digits.areAll(code.substring(2), 8))) {
            throw new IllegalArgumentException("not a code of a neighbourhood (BU and eight digits): '" + code + "'");
        }
    }

    public static Neighbourhood parse(String text) {
        return new Neighbourhood(text.strip());
    }

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** The district it lies in, which its code begins with. */
    public District district() {
        return isUnknown() ? District.UNKNOWN : new District("WK" + code.substring(2, 8));
    }

    /** The last four digits as a number, to index arrays by: 0 to 9998, and 9999 for the unknown one. */
    public int number() {
        if (code.length() != 10) {
            return NUMBER_OF_UNKNOWN;
        }
        int number = 0;
        for (int i = 6; i < 10; i++) {
            number = number * 10 + code.charAt(i) - '0';
        }
        return number;
    }

    /** In the order of codes, the unknown one last. */
    @Override
    public int compareTo(Neighbourhood other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
