package nl.leiden.internationals.population.release;

/** The name under which a colleague signs in: 1–80 characters without blanks. */
public record AccountName(String value) {

    public AccountName {
        if (!value.matches("\\S{1,80}")) {
            throw new IllegalArgumentException("not the name of an account: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
