package nl.leiden.internationals.population.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;

/**
 * Writes a graph in JSON-LD 1.1. Its context stands in the document, so that nobody has to fetch one from elsewhere to read it; names are
 * abbreviated as in Turtle.
 */
final class JsonLd {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private JsonLd(JsonGenerator out) {
        this.out = out;
    }

    static void write(Graph graph, OutputStream bytes) throws IOException {
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            JsonLd json = new JsonLd(out);
            out.writeStartObject();
            out.writeObjectFieldStart("@context");
            for (Vocabulary vocabulary : Vocabulary.values()) {
                out.writeStringField(vocabulary.prefix(), vocabulary.namespace());
            }
            out.writeEndObject();
            out.writeArrayFieldStart("@graph");
            for (Map.Entry<Iri, Map<Iri, Set<Term>>> thing : graph.statements().entrySet()) {
                json.describe(thing.getKey(), thing.getValue());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void describe(Iri thing, Map<Iri, Set<Term>> said) throws IOException {
        out.writeStartObject();
        out.writeStringField("@id", thing.value());
        for (Map.Entry<Iri, Set<Term>> property : said.entrySet()) {
            boolean type = property.getKey().equals(Graph.TYPE);
            out.writeArrayFieldStart(type ? "@type" : name(property.getKey()));
            for (Term value : property.getValue()) {
                if (type && value instanceof Iri iri) {
                    out.writeString(name(iri));
                } else {
                    term(value);
                }
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void term(Term term) throws IOException {
        switch (term) {
            case Iri iri -> object("@id", iri.value());
            case Literal.Words words ->
                object("@value", words.text(), "@language", words.language().tag());
            case Literal.Plain plain -> out.writeString(plain.text());
            case Literal.Typed typed -> object("@value", typed.text(), "@type", name(typed.type()));
        }
    }

    private void object(String... namesAndValues) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.writeStringField(namesAndValues[i], namesAndValues[i + 1]);
        }
        out.writeEndObject();
    }

    private static String name(Iri iri) {
        return Vocabulary.abbreviated(iri).orElseGet(iri::value);
    }
}
