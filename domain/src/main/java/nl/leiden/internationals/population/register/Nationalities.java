package nl.leiden.internationals.population.register;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** National table 32 in one version: every nationality of the register, in the order of codes. */
public final class Nationalities {

    private static final int CODES = 10_000;
    private static final int ABSENT = -1;

    private final String version;
    private final List<Nationality> all;
    private final int[] indexByNumber = new int[CODES];

    private Nationalities(String version, List<Nationality> nationalities) {
        this.version = version;
        this.all = nationalities.stream()
                .sorted(Comparator.comparing(Nationality::code))
                .toList();
        Arrays.fill(indexByNumber, ABSENT);
        for (int i = 0; i < all.size(); i++) {
            int number = all.get(i).code().number();
            if (indexByNumber[number] != ABSENT) {
                throw new IllegalArgumentException(
                        "a nationality twice in one table: '" + all.get(i).code() + "'");
            }
            indexByNumber[number] = i;
        }
        for (NationalityCode needed : List.of(NationalityCode.DUTCH, NationalityCode.ESTABLISHED_NOT_DUTCH)) {
            if (indexByNumber[needed.number()] == ABSENT) {
                throw new IllegalArgumentException("a table of nationalities without '" + needed + "'");
            }
        }
    }

    /** The table that the monitor ships with. */
    public static Nationalities official() {
        return NationalityResource.OFFICIAL;
    }

    /**
     * A table of these nationalities.
     *
     * @param version what to call it, such as the day the register authority published it
     * @throws IllegalArgumentException if a code occurs twice, or if {@code 0001} or {@code 0500}, which the counting
     *     rules give out themselves, is missing
     */
    public static Nationalities of(String version, List<Nationality> nationalities) {
        return new Nationalities(version, nationalities);
    }

    public String version() {
        return version;
    }

    /** Every nationality, in the order of codes. */
    public List<Nationality> all() {
        return all;
    }

    public int size() {
        return all.size();
    }

    public Optional<Nationality> find(NationalityCode code) {
        int index = indexByNumber[code.number()];
        return index == ABSENT ? Optional.empty() : Optional.of(all.get(index));
    }

    /**
     * The place of a nationality in {@link #all()}, from 0.
     *
     * @throws IllegalArgumentException if the table does not hold it
     */
    public int indexOf(NationalityCode code) {
        int index = indexByNumber[code.number()];
        if (index == ABSENT) {
            throw new IllegalArgumentException("not in table 32 of version " + version + ": '" + code + "'");
        }
        return index;
    }

    /** The place in {@link #all()} of the code with this number, or -1. */
    int indexOfNumber(int number) {
        return number < 0 || number >= CODES ? ABSENT : indexByNumber[number];
    }

    /** The nationalities of which country, continent and bloc have yet to be filled in. */
    public List<Nationality> lackingCountry() {
        return stream().filter(Nationality::lacksCountry).toList();
    }

    Stream<Nationality> stream() {
        return all.stream();
    }
}
