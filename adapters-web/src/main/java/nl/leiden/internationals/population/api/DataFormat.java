package nl.leiden.internationals.population.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which cells of a table can be had, the default first. */
public enum DataFormat {
    JSON_STAT("json-stat", "JSON-stat", MediaType.APPLICATION_JSON_TYPE),
    CSV("csv", "CSV", new MediaType("text", "csv", "UTF-8"));

    private final String code;
    private final String label;
    private final MediaType mediaType;

    DataFormat(String code, String label, MediaType mediaType) {
        this.code = code;
        this.label = label;
        this.mediaType = mediaType;
    }

    static Optional<DataFormat> find(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }

    /** The format of this media type, which is one of those that are offered. */
    static DataFormat of(MediaType offered) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.isCompatible(offered))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format is written as '" + offered + "'"));
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(DataFormat::code).toList();
    }

    static List<MediaType> mediaTypes() {
        return Arrays.stream(values())
                .map(format -> new MediaType(format.mediaType.getType(), format.mediaType.getSubtype()))
                .toList();
    }

    /** How the parameter {@code format} names it. */
    public String code() {
        return code;
    }

    /** Its name as people write it, the same in both languages. */
    public String label() {
        return label;
    }

    public MediaType mediaType() {
        return mediaType;
    }
}
