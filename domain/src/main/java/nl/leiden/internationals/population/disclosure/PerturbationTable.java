package nl.leiden.internationals.population.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For every count the possible noise and the keys that lead to it.
 *
 * <p>A key is an unsigned 64-bit number; the noise is the outcome of the count's row whose interval [lb, ub) holds
 * key / 2⁶⁴. The comparison is exact: every ub is turned once into the last key that lies below it, and no key is ever
 * rounded to a floating-point number. A key above every such bound gets the last outcome. Row 1 is for one person, and
 * the last row for its count and every larger one; a count of 0 gets no noise.
 */
public final class PerturbationTable {

    private static final BigDecimal KEYS = new BigDecimal(BigInteger.TWO.pow(Long.SIZE));

    private final List<PerturbationRow> rows;
    private final int[][] noise;
    /** For every row, for each outcome but the last: its last key. */
    private final long[][] lastKeys;

    private PerturbationTable(List<PerturbationRow> rows) {
        this.rows = List.copyOf(rows);
        for (int k = 0; k < rows.size(); k++) {
            if (rows.get(k).i() != k + 1) {
                throw new IllegalArgumentException(
                        "row " + (k + 1) + " of the table is for " + rows.get(k).i());
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one row");
        }
        this.noise = rows.stream().map(PerturbationTable::noiseOf).toArray(int[][]::new);
        this.lastKeys = rows.stream().map(PerturbationTable::lastKeysOf).toArray(long[][]::new);
    }

    /** The table of maximum entropy for these parameters. */
    public static PerturbationTable solve(PerturbationParameters parameters) {
        return of(IntStream.rangeClosed(1, parameters.lastRow())
                .mapToObj(i -> MaximumEntropy.row(parameters, i))
                .toList());
    }

    /** A table that somebody else made; the rows are for 1, 2, 3, … in this order. */
    public static PerturbationTable of(List<PerturbationRow> rows) {
        return new PerturbationTable(rows);
    }

    /** The rows for the counts 1, 2, 3, …; the last is for every larger count too. */
    public List<PerturbationRow> rows() {
        return rows;
    }

    /**
     * Sixteen hexadecimal digits that two tables share only when every count and key gets the same noise from both. They
     * are the first 64 bits of SHA-256 over, for each row, its number of outcomes, their noise and their last keys.
     */
    public String fingerprint() {
        MessageDigest digest = sha256();
        for (int row = 0; row < noise.length; row++) {
            ByteBuffer bytes = ByteBuffer.allocate(
                    Integer.BYTES + noise[row].length * Integer.BYTES + lastKeys[row].length * Long.BYTES);
            bytes.putInt(noise[row].length);
            Arrays.stream(noise[row]).forEach(bytes::putInt);
            Arrays.stream(lastKeys[row]).forEach(bytes::putLong);
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, Long.BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Mean squared noise of a large count, in persons squared: at most V. */
    public double noiseVariance() {
        return rows.getLast().meanSquare();
    }

    /** D: no published count is further from the true one, in persons. */
    public int largestNoise() {
        return rows.stream()
                .flatMap(row -> row.outcomes().stream())
                .mapToInt(outcome -> Math.abs(outcome.v()))
                .max()
                .orElse(0);
    }

    /** The chance, 0 to 1, that {@code n} persons are published as 0; 1 for nobody. */
    double chanceOfZero(long n) {
        if (n == 0) {
            return 1;
        }
        return rows.get((int) Math.min(n, rows.size()) - 1).outcomes().stream()
                .filter(outcome -> outcome.v() == -n)
                .mapToDouble(PerturbationRow.Outcome::p)
                .sum();
    }

    /** The noise for {@code n} persons whose record keys sum to the unsigned {@code key}. */
    int noise(long n, long key) {
        if (n < 0) {
            throw new IllegalArgumentException("a count cannot be negative");
        }
        if (n == 0) {
            return 0;
        }
        int row = (int) Math.min(n, rows.size()) - 1;
        long[] bounds = lastKeys[row];
        int outcome = 0;
        while (outcome < bounds.length && Long.compareUnsigned(key, bounds[outcome]) > 0) {
            outcome++;
        }
        return noise[row][outcome];
    }

    private static int[] noiseOf(PerturbationRow row) {
        return row.outcomes().stream().mapToInt(PerturbationRow.Outcome::v).toArray();
    }

    private static long[] lastKeysOf(PerturbationRow row) {
        return row.outcomes().stream()
                .limit(row.outcomes().size() - 1L)
                .mapToLong(outcome -> lastKeyBelow(outcome.ub()))
                .toArray();
    }

    /** The largest unsigned number whose quotient by 2⁶⁴ lies below a bound above 0. */
    private static long lastKeyBelow(double bound) {
        BigInteger firstAtOrAbove = new BigDecimal(bound)
                .multiply(KEYS)
                .setScale(0, RoundingMode.CEILING)
                .toBigInteger();
        return firstAtOrAbove.min(KEYS.toBigInteger()).subtract(BigInteger.ONE).longValue();
    }
}
