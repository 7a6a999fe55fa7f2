package nl.leiden.internationals.population.register;

/**
 * A municipality by its code of national table 33, LO BRP element 08.09.10.
 *
 * @param value four digits, such as {@code 0546} for Leiden
 */
public record MunicipalityCode(String value) {

    public MunicipalityCode {
        if (!Digits.areAll(value, 4)) {
            throw new IllegalArgumentException("not a code of national table 33: '" + value + "'");
        }
    }

    public static MunicipalityCode parse(String text) {
        return new MunicipalityCode(text.strip());
    }

    @Override
    public String toString() {
        return value;
    }
}
