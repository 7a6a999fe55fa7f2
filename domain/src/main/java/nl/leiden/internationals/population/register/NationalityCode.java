package nl.leiden.internationals.population.register;

/**
 * A nationality by its code of national table 32, LO BRP element 04.05.10.
 *
 * @param value four digits, such as {@code 0064} for Italian
 */
public record NationalityCode(String value) implements Comparable<NationalityCode> {

    /** The code under which every Dutch resident is counted. */
    public static final NationalityCode DUTCH = new NationalityCode("0001");

    /** The code of people of whom it is established that they are not Dutch. */
    static final NationalityCode ESTABLISHED_NOT_DUTCH = new NationalityCode("0500");

    public NationalityCode {
        if (!Digits.areAll(value, 4)) {
            throw new IllegalArgumentException("not a code of national table 32: '" + value + "'");
        }
    }

    public static NationalityCode parse(String text) {
        return new NationalityCode(text.strip());
    }

    /** The code as a number from 0 to 9999, to index arrays by. */
    public int number() {
        return (value.charAt(0) - '0') * 1000
                + (value.charAt(1) - '0') * 100
                + (value.charAt(2) - '0') * 10
                + (value.charAt(3) - '0');
    }

    @Override
    public int compareTo(NationalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
