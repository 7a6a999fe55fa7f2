package nl.leiden.internationals.population.catalog;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of RDF in which the catalogue can be had, the default first. */
enum CatalogFormat {
    TURTLE("turtle", new MediaType("text", "turtle", "UTF-8")),
    JSON_LD("json-ld", new MediaType("application", "ld+json"));

    private final String code;
    private final MediaType mediaType;

    CatalogFormat(String code, MediaType mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    static Optional<CatalogFormat> find(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }

    /** The format of this media type; empty for that of pages. */
    static Optional<CatalogFormat> of(MediaType offered) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.isCompatible(offered))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(CatalogFormat::code).toList();
    }

    /** Media types among which the reader chooses, that of pages last. */
    static List<MediaType> offered() {
        return List.of(
                new MediaType("text", "turtle"), new MediaType("application", "ld+json"), MediaType.TEXT_HTML_TYPE);
    }

    /** How the parameter {@code format} names it. */
    String code() {
        return code;
    }

    MediaType mediaType() {
        return mediaType;
    }

    void write(Graph graph, OutputStream out) throws IOException {
        switch (this) {
            case TURTLE -> Turtle.write(graph, out);
            case JSON_LD -> JsonLd.write(graph, out);
        }
    }
}
