package nl.leiden.internationals.population.catalog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Writes a graph in Turtle 1.1, for people to read and machines to parse. */
final class Turtle {

    private final Writer out;

    private Turtle(Writer out) {
        this.out = out;
    }

    static void write(Graph graph, OutputStream bytes) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        Turtle turtle = new Turtle(out);
        for (Vocabulary vocabulary : Vocabulary.values()) {
            out.write("@prefix " + vocabulary.prefix() + ": <" + vocabulary.namespace() + "> .\n");
        }
        for (Map.Entry<Iri, Map<Iri, Set<Term>>> thing : graph.statements().entrySet()) {
            turtle.describe(thing.getKey(), thing.getValue());
        }
        out.flush();
    }

    private void describe(Iri thing, Map<Iri, Set<Term>> said) throws IOException {
        out.write("\n" + name(thing));
        Iterator<Map.Entry<Iri, Set<Term>>> properties = said.entrySet().iterator();
        while (properties.hasNext()) {
            Map.Entry<Iri, Set<Term>> property = properties.next();
            out.write("\n    " + (property.getKey().equals(Graph.TYPE) ? "a" : name(property.getKey())) + ' ');
            Iterator<Term> values = property.getValue().iterator();
            while (values.hasNext()) {
                out.write(term(values.next()));
                out.write(values.hasNext() ? ", " : "");
            }
            out.write(properties.hasNext() ? " ;" : " .\n");
        }
    }

    private static String term(Term term) {
        return switch (term) {
            case Iri iri -> name(iri);
            case Literal.Words words ->
                quoted(words.text()) + '@' + words.language().tag();
            case Literal.Plain plain -> quoted(plain.text());
            case Literal.Typed typed -> quoted(typed.text()) + "^^" + name(typed.type());
        };
    }

    private static String name(Iri iri) {
        return Vocabulary.abbreviated(iri).orElseGet(() -> '<' + iri.value() + '>');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        quoted.append(String.format("\\u%04X", c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
