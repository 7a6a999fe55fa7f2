package nl.leiden.internationals.population.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One code of national table 56, LO BRP element 10.39.10.
 *
 * @param code two digits, such as {@code 26}
 * @param description the words of table 56, in Dutch
 * @param validity when the register authority gave out the code; a title that was given then still counts afterwards
 * @param proves the group it proves, null for the many titles that prove none
 */
public record ResidenceTitle(String code, String description, Period validity, GroupBasis.@Nullable Title proves) {

    public ResidenceTitle {
        if (!Digits.areAll(code, 2)) {
            throw new IllegalArgumentException("not a code of national table 56: '" + code + "'");
        }
        if (description.isBlank()) {
            throw new IllegalArgumentException("a residence title without a description: '" + code + "'");
        }
    }

    /** What it proves; empty for most. */
    public Optional<GroupBasis.Title> proof() {
        return Optional.ofNullable(proves);
    }

    int number() {
        return Integer.parseInt(code);
    }
}
