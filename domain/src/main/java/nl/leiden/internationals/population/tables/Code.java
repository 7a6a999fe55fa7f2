package nl.leiden.internationals.population.tables;

/** The code of a category, unique in its code list: 1–40 letters, digits, {@code + . _ -}, such as {@code 0064}, {@code WK054603}, {@code 95+}. */
public record Code(String value) {

    /** The code of the total in every code list that has one. */
    public static final Code TOTAL = new Code("T");

    public Code {
        if (!value.matches("[A-Za-z0-9+._-]{1,40}")) {
            throw new IllegalArgumentException("not a code: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
