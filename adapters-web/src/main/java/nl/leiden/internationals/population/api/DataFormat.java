package nl.leiden.internationals.population.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
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

    /** What the specification of SDMX-CSV calls them, in the parameter {@code labels} of its media type. */
    private static final SequencedMap<String, Labels> SDMX_LABELS = new LinkedHashMap<>();

    static {
        SDMX_LABELS.put("id", Labels.CODES);
        SDMX_LABELS.put("name", Labels.LABELS);
        SDMX_LABELS.put("both", Labels.BOTH);
    }

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

    /**
     * With the version of those that have one, without the character set that all have; SDMX-CSV once for each of its labels, the usual ones
     * first.
     */
    static List<MediaType> mediaTypes(List<DataFormat> formats) {
        return formats.stream()
                .flatMap(format -> format == SDMX_CSV
                        ? SDMX_LABELS.keySet().stream().map(labels -> sdmx(Map.of(FormatQuery.LABELS, labels)))
                        : Stream.of(without(MediaType.CHARSET_PARAMETER, format.mediaType)))
                .toList();
    }

    private static MediaType sdmx(Map<String, String> more) {
        return with(more, without(MediaType.CHARSET_PARAMETER, SDMX_CSV.mediaType));
    }

    private static MediaType without(String parameter, MediaType type) {
        Map<String, String> parameters = new HashMap<>(type.getParameters());
        parameters.remove(parameter);
        return new MediaType(type.getType(), type.getSubtype(), parameters);
    }

    private static MediaType with(Map<String, String> more, MediaType type) {
        Map<String, String> parameters = new HashMap<>(type.getParameters());
        parameters.putAll(more);
        return new MediaType(type.getType(), type.getSubtype(), parameters);
    }

    /** The labels that a media type names, by the specification of SDMX-CSV; empty if it names none. */
    static Optional<Labels> labels(MediaType type) {
        return Optional.ofNullable(type.getParameters().get(FormatQuery.LABELS)).map(SDMX_LABELS::get);
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

    /** The same written with these labels, which SDMX-CSV names in its type where they are not the usual ones. */
    MediaType mediaType(Labels labels) {
        return SDMX_LABELS.entrySet().stream()
                .filter(named -> this == SDMX_CSV && labels != usualLabels() && named.getValue() == labels)
                .findFirst()
                .map(named -> with(Map.of(FormatQuery.LABELS, named.getKey()), mediaType))
                .orElse(mediaType);
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
            case CSV, XLSX, SDMX_CSV, HTML -> List.of(Labels.values());
            case JSON_STAT, PX, GEOJSON -> List.of(Labels.BOTH);
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
