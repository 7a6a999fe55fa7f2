package nl.leiden.internationals.population.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names one import of one extract.
 *
 * @param value a UUID in small letters, such as {@code 6f1c2a34-0b1d-4c3e-9a54-1f2e3d4c5b6a}
 */
public record ExtractId(String value) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public ExtractId {
        if (!UUID.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of an extract (a UUID in small letters): '" + value + "'");
        }
    }

    /** The id in this text, capitals allowed. */
    public static ExtractId parse(String text) {
        return new ExtractId(text.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
