package nl.leiden.internationals.population.pxweb;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of PxWebApi 2 that are offered, the default first. */
enum PxFormat {
    JSON_STAT2("json-stat2", "json", MediaType.APPLICATION_JSON_TYPE),
    CSV("csv", "csv", new MediaType("text", "csv", "UTF-8")),
    PX("px", "px", new MediaType("application", "x-px", "UTF-8")),
    XLSX("xlsx", "xlsx", new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    HTML("html", "html", new MediaType("text", "html", "UTF-8"));

    private final String code;
    private final String extension;
    private final MediaType mediaType;

    PxFormat(String code, String extension, MediaType mediaType) {
        this.code = code;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format that a client names, in whatever case. */
    static Optional<PxFormat> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.code.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(PxFormat::code).toList();
    }

    String code() {
        return code;
    }

    String extension() {
        return extension;
    }

    /** Whether browsers save it, because it is nothing to be read in one. */
    boolean isSaved() {
        return this != JSON_STAT2 && this != HTML;
    }

    MediaType mediaType() {
        return mediaType;
    }
}
