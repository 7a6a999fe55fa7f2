package nl.leiden.internationals.population.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The vocabularies that the catalogue is written in, each with the prefix by which its names are abbreviated. */
enum Vocabulary {
    ADMS("http://www.w3.org/ns/adms#"),
    DCAT("http://www.w3.org/ns/dcat#"),
    DCATAP("http://data.europa.eu/r5r/"),
    DCT("http://purl.org/dc/terms/"),
    FOAF("http://xmlns.com/foaf/0.1/"),
    RDF("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    RDFS("http://www.w3.org/2000/01/rdf-schema#"),
    SKOS("http://www.w3.org/2004/02/skos/core#"),
    VCARD("http://www.w3.org/2006/vcard/ns#"),
    XSD("http://www.w3.org/2001/XMLSchema#");

    /** What follows a prefix in Turtle and in JSON-LD without further ado. */
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final String namespace;

    Vocabulary(String namespace) {
        this.namespace = namespace;
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String namespace() {
        return namespace;
    }

    /** One of its names, such as {@code title}. */
    Iri name(String local) {
        return new Iri(namespace + local);
    }

    /** How a name is abbreviated, such as {@code dct:title}; empty if it belongs to none of these. */
    static Optional<String> abbreviated(Iri iri) {
        return Arrays.stream(values())
                .filter(vocabulary -> iri.value().startsWith(vocabulary.namespace))
                .filter(vocabulary -> LOCAL.matcher(iri.value().substring(vocabulary.namespace.length()))
                        .matches())
                .map(vocabulary -> vocabulary.prefix() + ':' + iri.value().substring(vocabulary.namespace.length()))
                .findFirst();
    }
}
