package nl.leiden.internationals.site;

/**
 * A type of problem as a page explains it.
 *
 * @param uri that names it in answers of the API
 * @param meaning what has happened
 * @param remedy what to do now
 */
public record ProblemTypeView(String slug, String uri, int status, String title, String meaning, String remedy) {

    static ProblemTypeView of(ProblemType type, Texts texts) {
        return new ProblemTypeView(
                type.slug(),
                type.uri(),
                type.status(),
                texts.of(type.titleKey()),
                texts.of(type.titleKey() + ".meaning"),
                texts.of(type.titleKey() + ".remedy"));
    }
}
