package nl.leiden.internationals.population.disclosure;

/**
 * A count that may be published: a whole number of persons, 0 or more, within D of the true one.
 *
 * <p>A figure of 0 says nothing certain: up to D persons may hide behind it. Figures do not add up; a total is a figure
 * of its own.
 */
public final class Figure {

    private final long value;

    private Figure(long value) {
        this.value = value;
    }

    static Figure of(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a figure cannot be negative: " + value);
        }
        return new Figure(value);
    }

    /** Persons. */
    public long value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figure figure && figure.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
