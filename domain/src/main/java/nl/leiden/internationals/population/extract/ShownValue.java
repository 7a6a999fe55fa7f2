package nl.leiden.internationals.population.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a report may show of a column that holds codes, also when the file has something else there. */
final class ShownValue {

    /** Longer values are cut, and end in an ellipsis. */
    static final int LONGEST = 40;

    /** Stands for what is not shown. */
    static final String WITHHELD = "…";

    private static final Pattern DATE_OR_NUMBER = Pattern.compile("[0-9]{8}");
    private static final Pattern AREA = Pattern.compile("(BU|WK|GM)[0-9]{4,10}");

    private ShownValue() {}

    /** The value, cut if it is long; empty if it could be a date or number of a person in the wrong place. */
    static Optional<String> of(String value) {
        if (DATE_OR_NUMBER.matcher(value).find() && !AREA.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + WITHHELD);
    }
}
