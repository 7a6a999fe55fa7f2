package nl.leiden.internationals.population.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;

/** Statements of RDF, each said once, in the order in which they were made. */
final class Graph {

    static final Iri TYPE = Vocabulary.RDF.name("type");

    private final Map<Iri, Map<Iri, Set<Term>>> statements = new LinkedHashMap<>();

    /** Goes on about a thing, which may have been spoken of before. */
    Description about(Iri thing) {
        return new Description(statements.computeIfAbsent(thing, unknown -> new LinkedHashMap<>()));
    }

    /** By thing, and then by what is said about it; not to be changed. */
    Map<Iri, Map<Iri, Set<Term>>> statements() {
        return Collections.unmodifiableMap(statements);
    }

    /** What is said about one thing. */
    static final class Description {

        private final Map<Iri, Set<Term>> said;

        private Description(Map<Iri, Set<Term>> said) {
            this.said = said;
        }

        Description isA(Iri... types) {
            return with(TYPE, types);
        }

        Description with(Iri property, Term... values) {
            Collections.addAll(said.computeIfAbsent(property, unsaid -> new LinkedHashSet<>()), values);
            return this;
        }

        /** In both languages. */
        Description with(Iri property, BilingualText text) {
            for (Language language : Language.values()) {
                with(property, new Literal.Words(text.in(language), language));
            }
            return this;
        }
    }
}
