package nl.leiden.internationals.site;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import nl.leiden.internationals.language.Language;

/**
 * One request: in which language it is answered, whether by the API or by a page, and the number under which it can be found in the
 * log.
 */
@RequestScoped
public class Visit {

    private static final String API = "/api/";
    private static final String CATALOG = "/catalog";
    private static final String PXWEB = "/pxweb/";

    private final String number = UUID.randomUUID().toString();
    private Language language = Language.NL;
    private String path = "/";

    void begin(String atPath, Language inLanguage) {
        path = atPath;
        language = inLanguage;
    }

    public Language language() {
        return language;
    }

    public Texts texts() {
        return Texts.in(language);
    }

    /** From the root of the server, beginning with a slash. */
    public String path() {
        return path;
    }

    /** Whether a program is asking, by the API or for the catalogue, and not a reader for a page. */
    public boolean isOfApi() {
        return isOfApi(path);
    }

    static boolean isOfApi(String path) {
        return path.startsWith(API)
                || path.startsWith(PXWEB)
                || path.equals("/api")
                || path.equals(CATALOG)
                || path.startsWith(CATALOG + "/");
    }

    /** A UUID that errors mention to readers and to the log. */
    public String number() {
        return number;
    }
}
