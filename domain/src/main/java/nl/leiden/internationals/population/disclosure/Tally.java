package nl.leiden.internationals.population.disclosure;

/**
 * The confidential count of one cell, with its key.
 *
 * <p>{@code n} is the exact number of people; {@code key} is the sum of their record keys as an unsigned 64-bit number
 * that wraps around, so that the order of adding never matters. Neither can be read outside this package, and no text
 * shows them; only {@link CellKeyMethod} turns a tally into a {@link Figure}.
 */
public final class Tally {

    /** Nobody. */
    static final Tally NOBODY = new Tally(0, 0);

    private final long n;
    private final long key;

    private Tally(long n, long key) {
        this.n = n;
        this.key = key;
    }

    /** @throws IllegalArgumentException when {@code n} is negative; the message does not show it */
    static Tally of(long n, long key) {
        if (n < 0) {
            throw new IllegalArgumentException("a tally cannot be negative");
        }
        return new Tally(n, key);
    }

    /** The people of two cells that have nobody in common. */
    static Tally add(Tally one, Tally other) {
        return new Tally(Math.addExact(one.n, other.n), one.key + other.key);
    }

    long n() {
        return n;
    }

    long key() {
        return key;
    }

    @Override
    public String toString() {
        return "Tally[confidential]";
    }
}
