package nl.leiden.internationals.population.pxweb;

import nl.leiden.internationals.language.Language;

/** A link of PxWebApi 2, which says in which language it answers. */
record Link(String rel, String hreflang, String href) {

    static Link of(String rel, Language language, String href) {
        return new Link(rel, language.tag(), href);
    }
}
