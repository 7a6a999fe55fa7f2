package nl.leiden.internationals.population.pages;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence by the name that readers know it by.
 *
 * @param name such as {@code CC BY 4.0}; of a licence that we do not know, its address without the scheme
 * @param address where it can be read
 */
public record Licence(String name, String address) {

    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("https?://creativecommons\\.org/licenses/([a-z-]+)/([0-9.]+)(/.*)?");
    private static final Pattern ZERO =
            Pattern.compile("https?://creativecommons\\.org/publicdomain/zero/([0-9.]+)(/.*)?");

    static Licence at(URI address) {
        return new Licence(name(address.toString()), address.toString());
    }

    private static String name(String address) {
        Matcher licence = CREATIVE_COMMONS.matcher(address);
        if (licence.matches()) {
            return "CC " + licence.group(1).toUpperCase(Locale.ROOT) + ' ' + licence.group(2);
        }
        Matcher zero = ZERO.matcher(address);
        return zero.matches() ? "CC0 " + zero.group(1) : address.replaceFirst("^https?://", "");
    }
}
