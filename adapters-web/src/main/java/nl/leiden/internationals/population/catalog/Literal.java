package nl.leiden.internationals.population.catalog;

import java.time.Instant;
import java.time.LocalDate;
import nl.leiden.internationals.language.Language;

/** A value of RDF. */
sealed interface Literal extends Term {

    /** As it is written. */
    String text();

    /** Words in a language. */
    record Words(String text, Language language) implements Literal {}

    /** A text in no language, such as an identifier. */
    record Plain(String text) implements Literal {}

    /** A value of another type, written as that type says. */
    record Typed(String text, Iri type) implements Literal {}

    static Literal of(Instant moment) {
        return new Typed(moment.toString(), Vocabulary.XSD.name("dateTime"));
    }

    static Literal of(LocalDate date) {
        return new Typed(date.toString(), Vocabulary.XSD.name("date"));
    }
}
