package nl.leiden.internationals.population.demo;

import java.nio.ByteBuffer;
import java.util.Base64;
import nl.leiden.internationals.population.register.NationalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody made up who lives in the demo town. The same person has the same pseudonym every year; what is not kept here
 * follows from {@link #trait}.
 */
final class Inhabitant implements Comparable<Inhabitant> {

    /** In place of a day: never settled from abroad. */
    static final int NEVER = Integer.MIN_VALUE;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    private final long key;
    private final int born;
    private final double vagueBirth;
    private final boolean woman;
    private int settledInNetherlands = NEVER;
    private final int settled;
    private int place = Housing.NOWHERE;
    private @Nullable Stay stay;
    private @Nullable NationalityCode second;
    private String suspension = "";
    private String movedTo = "";

    /** Who somebody from abroad is, until naturalised. */
    record Stay(Community community, Reason reason) {}

    /**
     * Somebody who settles in the town.
     *
     * @param identity another number for everybody of one seed
     * @param born a day
     * @param vagueBirth how likely it is that the day is partly known only
     * @param settled a day
     */
    Inhabitant(long seed, long identity, int born, double vagueBirth, boolean woman, int settled) {
        this.key = scatter(scatter(seed) + identity * GOLDEN_RATIO);
        this.vagueBirth = vagueBirth;
        this.born = born;
        this.woman = woman;
        this.settled = settled;
    }

    /** Mixes the bits; different numbers stay different (finalizer of SplitMix64 by Steele, Lea and Flood, 2014). */
    static long scatter(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Eleven letters, digits, hyphens and underscores. */
    String pseudonym() {
        return LETTERS.encodeToString(
                ByteBuffer.allocate(Long.BYTES).putLong(key).array());
    }

    /** A number from 0 inclusive to 1 exclusive that decides about one trait and stays the same for ever. */
    double trait(Trait trait) {
        return (scatter(key ^ trait.salt()) >>> 11) * 0x1p-53;
    }

    int born() {
        return born;
    }

    /** How likely it is that the day of birth is partly known only, 0–1. */
    double vagueBirth() {
        return vagueBirth;
    }

    boolean isWoman() {
        return woman;
    }

    /** Completed years on 1 January. */
    int ageOnNewYear(int year) {
        return Math.max(0, year - 1 - Days.year(born));
    }

    boolean isDutch() {
        return stay == null;
    }

    @Nullable
    Stay stay() {
        return stay;
    }

    void stays(Stay other) {
        stay = other;
    }

    /** Becomes Dutch, with or without keeping another nationality. */
    void naturalise(@Nullable NationalityCode kept) {
        stay = null;
        second = kept;
    }

    @Nullable
    NationalityCode second() {
        return second;
    }

    void holdsToo(NationalityCode other) {
        second = other;
    }

    /** The day of settlement in the Netherlands, or {@link #NEVER}. */
    int settledInNetherlands() {
        return settledInNetherlands;
    }

    void settledInNetherlands(int day) {
        settledInNetherlands = day;
    }

    int settled() {
        return settled;
    }

    /** The day of settlement in the Netherlands or, for those born here, in the town. */
    int hereSince() {
        return settledInNetherlands == NEVER ? settled : settledInNetherlands;
    }

    /** Whole years from then until a day. */
    int yearsOfStay(int day) {
        return (int) ((day - hereSince()) / Days.OF_A_YEAR);
    }

    int place() {
        return place;
    }

    void livesAt(int other) {
        place = other;
    }

    /** Why the row of this person is suspended, empty for a resident. */
    String suspension() {
        return suspension;
    }

    void suspend(String reason) {
        suspension = reason;
    }

    /** The municipality this person moved to, empty for a resident. */
    String movedTo() {
        return movedTo;
    }

    void moveTo(String municipality) {
        movedTo = municipality;
    }

    /** In the order of pseudonyms, from which nothing can be learned. */
    @Override
    public int compareTo(Inhabitant other) {
        return Long.compareUnsigned(key, other.key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inhabitant inhabitant && key == inhabitant.key;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(key);
    }

    @Override
    public String toString() {
        return pseudonym();
    }
}
