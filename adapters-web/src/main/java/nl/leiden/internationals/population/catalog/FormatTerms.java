package nl.leiden.internationals.population.catalog;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.population.api.DataFormat;

/** How other catalogues know the formats: by the file types of the European Union, the media types of IANA and their specifications. */
final class FormatTerms {

    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    /** By media type; JSON-stat, SDMX-CSV and PX have no file type of their own there. */
    private static final Map<String, String> FILE_TYPES = Map.of(
            "application/json", "JSON",
            "application/geo+json", "GEOJSON",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX",
            "application/vnd.sdmx.data+csv", "CSV",
            "text/csv", "CSV",
            "text/html", "HTML");

    /** By the code of the format. */
    private static final Map<String, String> SPECIFICATIONS = Map.of(
            "json-stat", "https://json-stat.org/full/",
            "csv", "https://www.rfc-editor.org/info/rfc4180",
            "xlsx", "https://ecma-international.org/publications-and-standards/standards/ecma-376/",
            "sdmx-csv", "https://github.com/sdmx-twg/sdmx-csv",
            "px", "https://www.scb.se/en/services/statistical-programs-for-px-web/px-file-format/",
            "geojson", "https://www.rfc-editor.org/info/rfc7946",
            "html", "https://html.spec.whatwg.org/");

    private FormatTerms() {}

    /** The EU file type, {@code TXT} for a text format that the list lacks. */
    static Iri fileType(DataFormat format) {
        return new Iri(FILE_TYPE + FILE_TYPES.getOrDefault(typeOf(format), "TXT"));
    }

    /** The media type as IANA registers it; empty for one that is not registered. */
    static Optional<Iri> mediaType(DataFormat format) {
        String type = typeOf(format);
        return type.contains("/x-") ? Optional.empty() : Optional.of(new Iri(MEDIA_TYPE + type));
    }

    /** What the format is specified by. */
    static Iri specification(DataFormat format) {
        return new Iri(SPECIFICATIONS.getOrDefault(format.code(), MEDIA_TYPE + typeOf(format)));
    }

    /** Type and subtype, without parameters. */
    static String typeOf(DataFormat format) {
        MediaType type = format.mediaType();
        return type.getType() + '/' + type.getSubtype();
    }
}
