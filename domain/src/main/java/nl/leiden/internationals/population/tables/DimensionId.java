package nl.leiden.internationals.population.tables;

/** Names a dimension in queries and formats: one word in lower camel case of 2–40 letters, such as {@code lengthOfStay}. */
public record DimensionId(String value) {

    /** The reference dates over which every table runs. */
    public static final DimensionId YEAR = new DimensionId("year");

    /** What is measured: the count, the share. */
    public static final DimensionId MEASURE = new DimensionId("measure");

    public DimensionId {
        if (!value.matches("[a-z][a-zA-Z]{1,39}")) {
            throw new IllegalArgumentException("not the name of a dimension: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
