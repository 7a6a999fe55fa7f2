package nl.leiden.internationals.population.catalog;

/** What a statement of RDF says about something: another thing, or a value. There are no blank nodes: everything here has a name. */
sealed interface Term permits Iri, Literal {}
