package nl.leiden.internationals.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.leiden.internationals.language.Language;

/**
 * Where a page stands, in both languages.
 *
 * @param about what fills the {@code {}} of the place, in order
 * @param query of the address, without the question mark; empty if there is none
 */
public record Address(Place place, List<String> about, String query) {

    public Address {
        about = List.copyOf(about);
        long expected = place.nl().chars().filter(c -> c == '{').count();
        if (about.size() != expected) {
            throw new IllegalArgumentException(place + " is about " + expected + " things, not about " + about);
        }
    }

    /** The same page asked for with this query. */
    public Address with(String newQuery) {
        return new Address(place, about, newQuery);
    }

    /** From the root of the server, such as {@code /nl/beheer}. */
    public String in(Language language) {
        String path = switch (language) {
            case NL -> place.nl();
            case EN -> place.en();
        };
        for (String thing : about) {
            String part = URLEncoder.encode(thing, StandardCharsets.UTF_8).replace("+", "%20");
            path = path.replaceFirst("\\{}", part);
        }
        return "/" + language.tag() + path + (query.isEmpty() ? "" : "?" + query);
    }
}
