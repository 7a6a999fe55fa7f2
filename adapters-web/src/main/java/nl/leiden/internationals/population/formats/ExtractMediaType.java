package nl.leiden.internationals.population.formats;

import java.util.Locale;
import java.util.Optional;

/** What a register extract may be sent as. */
public enum ExtractMediaType {
    CSV("text/csv"),
    GZIP("application/gzip"),
    ZIP("application/zip");

    private final String text;

    ExtractMediaType(String text) {
        this.text = text;
    }

    /** The kind that a {@code Content-Type} announces, whatever its parameters; empty for one that is no extract. */
    public static Optional<ExtractMediaType> find(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/csv", "text/plain", "application/csv", "application/vnd.ms-excel", "application/octet-stream" ->
                Optional.of(CSV);
            case "application/gzip", "application/x-gzip" -> Optional.of(GZIP);
            case "application/zip", "application/x-zip-compressed" -> Optional.of(ZIP);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
