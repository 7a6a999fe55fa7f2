package nl.leiden.internationals.population.queries;

/** Names a saved query for ever: the first 32 hexadecimal digits of the SHA-256 of what it says. */
public record SavedQueryId(String value) {

    static final int DIGITS = 32;

    public SavedQueryId {
        if (!value.matches("[0-9a-f]{" + DIGITS + "}")) {
            throw new IllegalArgumentException("not the id of a saved query: '" + value + "'");
        }
    }

    /** Throws {@code IllegalArgumentException} for what is not an id. */
    public static SavedQueryId parse(String text) {
        return new SavedQueryId(text.strip());
    }

    @Override
    public String toString() {
        return value;
    }
}
