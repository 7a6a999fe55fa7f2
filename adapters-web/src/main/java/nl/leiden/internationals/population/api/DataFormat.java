package nl.leiden.internationals.population.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.formats.FigureGeoJson;
import nl.leiden.internationals.population.formats.Labels;

/** The formats in which cells of a table can be had, the default first. */
public enum DataFormat {
    JSON_STAT("json-stat", "JSON-stat", MediaType.APPLICATION_JSON_TYPE, "json", false),
    CSV("csv", "CSV", new MediaType("text", "csv", "UTF-8"), "csv", true),
    XLSX(
            "xlsx",
            "XLSX",
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "xlsx",
            true),
    SDMX_CSV(
            "sdmx-csv",
            "SDMX-CSV",
            new MediaType("application", "vnd.sdmx.data+csv", Map.of("version", "2.0.0", "charset", "utf-8")),
            "csv",
            true),
    PX("px", "PX", new MediaType("application", "x-px", "UTF-8"), "px", true),
    GEOJSON("geojson", "GeoJSON", new MediaType("application", "geo+json"), "geojson", false),
    HTML("html", "HTML", new MediaType("text", "html", "UTF-8"), "html", false);

    private final String code;
    private final String label;
    private final MediaType mediaType;
    private final String extension;
    private final boolean saved;

    DataFormat(String code, String label, MediaType mediaType, String extension, boolean saved) {
        this.code = code;
        this.label = label;
        this.mediaType = mediaType;
        this.extension = extension;
        this.saved = saved;
    }

    static Optional<DataFormat> find(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }

    /** The first of these with this media type, which is that of one of them. */
    static DataFormat of(MediaType offered, List<DataFormat> formats) {
        return formats.stream()
                .filter(format -> format.mediaType.isCompatible(offered))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format is written as '" + offered + "'"));
    }

    /** Those that this table has: a map only where there are districts. */
    public static List<DataFormat> of(PublishedTable table) {
        return with(table.dimension(FigureGeoJson.DISTRICT.value()).isPresent());
    }

    /** Those that this selection has: a map only where districts were not eliminated either. */
    public static List<DataFormat> of(Selection selection) {
        return with(selection.axes().stream().anyMatch(axis -> axis.id().equals(FigureGeoJson.DISTRICT)));
    }

    private static List<DataFormat> with(boolean districts) {
        return Arrays.stream(values())
                .filter(format -> districts || format != GEOJSON)
                .toList();
    }

    static List<String> codes(List<DataFormat> formats) {
        return formats.stream().map(DataFormat::code).toList();
    }

    /** With the version of those that have one, without the character set that all have. */
    static List<MediaType> mediaTypes(List<DataFormat> formats) {
        return formats.stream().map(DataFormat::withoutCharset).toList();
    }

    private static MediaType withoutCharset(DataFormat format) {
        Map<String, String> parameters = new HashMap<>(format.mediaType.getParameters());
        parameters.remove(MediaType.CHARSET_PARAMETER);
        return new MediaType(format.mediaType.getType(), format.mediaType.getSubtype(), parameters);
    }

    /** How the parameter {@code format} names it. */
    public String code() {
        return code;
    }

    /** Its name as people write it, the same in both languages. */
    public String label() {
        return label;
    }

    /** The query that asks for it as a file to keep: one that has in it all that is to be known about the figures. */
    public String asFile() {
        return FormatQuery.FORMAT + '=' + code + (this == CSV ? '&' + FormatQuery.ABOUT + "=true" : "");
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** What the names of its files end with, behind the point. */
    public String extension() {
        return extension;
    }

    /** Whether browsers save it, since they cannot show it. */
    boolean isSaved() {
        return saved;
    }

    /** The parameters that say how it is written. */
    Set<String> parameters() {
        return switch (this) {
            case JSON_STAT, PX -> Set.of();
            case GEOJSON -> Set.of(FormatQuery.BBOX, FormatQuery.CRS);
            case CSV -> Set.of(FormatQuery.LABELS, FormatQuery.SEPARATOR, FormatQuery.ABOUT);
            case XLSX, SDMX_CSV, HTML -> Set.of(FormatQuery.LABELS);
        };
    }

    /** What can stand for a category in it. */
    List<Labels> possibleLabels() {
        return switch (this) {
            case CSV, XLSX, HTML -> List.of(Labels.values());
            case JSON_STAT, PX, GEOJSON -> List.of(Labels.BOTH);
            case SDMX_CSV -> List.of(Labels.CODES, Labels.BOTH);
        };
    }

    /** What stands for a category in it when nobody says otherwise. */
    Labels usualLabels() {
        return switch (this) {
            case JSON_STAT, CSV, XLSX, PX, GEOJSON -> Labels.BOTH;
            case SDMX_CSV -> Labels.CODES;
            case HTML -> Labels.LABELS;
        };
    }
}
