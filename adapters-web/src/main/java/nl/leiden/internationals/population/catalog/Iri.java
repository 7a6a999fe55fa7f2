package nl.leiden.internationals.population.catalog;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The name of a thing in RDF.
 *
 * @param value absolute, with a scheme, and without the characters that Turtle does not take between its angle brackets
 */
record Iri(String value) implements Term, Comparable<Iri> {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+");

    Iri {
        if (!ABSOLUTE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an absolute IRI: '" + value + "'");
        }
    }

    static Iri of(URI address) {
        return new Iri(address.toString());
    }

    @Override
    public int compareTo(Iri other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
