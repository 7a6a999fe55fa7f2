package nl.leiden.internationals.population.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.formats.BoundingBox;
import nl.leiden.internationals.population.formats.CsvDescription;
import nl.leiden.internationals.population.formats.DistrictOutlines;
import nl.leiden.internationals.population.formats.FigureCsv;
import nl.leiden.internationals.population.formats.FigureFormat;
import nl.leiden.internationals.population.formats.FigureGeoJson;
import nl.leiden.internationals.population.formats.FigureHtml;
import nl.leiden.internationals.population.formats.FigurePx;
import nl.leiden.internationals.population.formats.FigureSdmxCsv;
import nl.leiden.internationals.population.formats.FigureXlsx;
import nl.leiden.internationals.population.formats.JsonStat;
import nl.leiden.internationals.population.formats.Labels;
import nl.leiden.internationals.population.formats.Layout;
import nl.leiden.internationals.population.formats.Separator;
import nl.leiden.internationals.site.CheckMediaTypes;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * How a query wants its figures written: the format by the parameter {@code format} or else by {@code Accept}, and what that format leaves
 * open.
 *
 * @param within the part of the map that is wanted; null for all of it
 * @param errors everything that is wrong with it
 */
record FormatQuery(
        DataFormat format,
        Labels labels,
        Separator separator,
        boolean about,
        @Nullable BoundingBox within,
        List<ProblemError> errors) {

    static final String FORMAT = "format";
    static final String LABELS = "labels";
    static final String SEPARATOR = "separator";
    static final String ABOUT = "about";
    static final String BBOX = "bbox";
    static final String CRS = "crs";
    private static final String ACCEPT_CRS = "Accept-Crs";

    /** The parameters that are no dimensions. */
    static final List<String> PARAMETERS = List.of(FORMAT, LABELS, SEPARATOR, ABOUT, BBOX, CRS);

    private static final List<String> YES_OR_NO = List.of("true", "false");

    FormatQuery {
        errors = List.copyOf(errors);
    }

    /** @param offered the formats that the table has */
    static FormatQuery of(MultivaluedMap<String, String> query, HttpHeaders headers, List<DataFormat> offered) {
        List<ProblemError> errors = new ArrayList<>();
        Wanted wanted = wanted(query, headers, offered, errors);
        boolean known = errors.isEmpty();
        if (wanted.format == DataFormat.GEOJSON) {
            otherCoordinates(headers).ifPresent(errors::add);
        }
        return of(wanted, known, query, errors);
    }

    /** @param labels those that stand for categories unless the query names others */
    private record Wanted(DataFormat format, Labels labels) {

        static Wanted usual(DataFormat format) {
            return new Wanted(format, format.usualLabels());
        }

        static Wanted of(MediaType best, List<DataFormat> offered) {
            DataFormat format = DataFormat.of(best, offered);
            return new Wanted(format, DataFormat.labels(best).orElse(format.usualLabels()));
        }
    }

    /** The coordinates that are accepted, if those that are offered are not among them; by the module for maps of the API Design Rules. */
    private static Optional<ProblemError> otherCoordinates(HttpHeaders headers) {
        List<String> accepted = headers.getRequestHeader(ACCEPT_CRS);
        if (accepted.isEmpty()
                || accepted.stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(crs -> crs.strip().replaceAll("^<|>$", ""))
                        .anyMatch(FigureGeoJson.CRS::equals)) {
            return Optional.empty();
        }
        return Optional.of(ProblemError.of(
                In.HEADER,
                ACCEPT_CRS,
                ProblemType.NOT_ACCEPTABLE.slug(),
                Message.of("problem.not-acceptable.crs", List.of('<' + FigureGeoJson.CRS + '>'))));
    }

    /** The same where it is clear what the format is. */
    static FormatQuery of(DataFormat format, MultivaluedMap<String, String> query) {
        return of(Wanted.usual(format), true, query, new ArrayList<>());
    }

    /** This format as it is written for who asks for nothing more. */
    static FormatQuery usual(DataFormat format) {
        return of(format, new MultivaluedHashMap<>());
    }

    /** @param known whether it is clear what the format is, so that a parameter of another one is an error */
    private static FormatQuery of(
            Wanted asked, boolean known, MultivaluedMap<String, String> query, List<ProblemError> errors) {
        DataFormat format = asked.format;
        MultivaluedMap<String, String> own = new MultivaluedHashMap<>();
        PARAMETERS.stream().filter(query::containsKey).forEach(name -> own.put(name, query.get(name)));
        Parameters parameters = new Parameters(own, PARAMETERS.toArray(String[]::new));
        FormatQuery wanted = new FormatQuery(
                format,
                oneOf(
                                parameters,
                                LABELS,
                                format.possibleLabels().stream()
                                        .map(Labels::code)
                                        .toList(),
                                text -> Labels.find(text).filter(format.possibleLabels()::contains))
                        .orElse(asked.labels),
                oneOf(parameters, SEPARATOR, Separator.codes(), Separator::find).orElse(Separator.COMMA),
                oneOf(parameters, ABOUT, YES_OR_NO, text -> Optional.of(text).filter(YES_OR_NO::contains))
                        .map(Boolean::parseBoolean)
                        .orElse(false),
                parameters
                        .find(BBOX, Message.of("expected.bbox"), BoundingBox::parse)
                        .orElse(null),
                List.of());
        oneOf(
                parameters,
                CRS,
                List.of(FigureGeoJson.CRS),
                text -> Optional.of(text).filter(FigureGeoJson.CRS::equals));
        // read already, but not asked how often it stands there
        parameters.find(FORMAT);
        errors.addAll(parameters.errors());
        own.keySet().stream()
                .filter(name ->
                        known && !name.equals(FORMAT) && !format.parameters().contains(name))
                .forEach(name -> errors.add(saysNothing(name, format)));
        return new FormatQuery(format, wanted.labels, wanted.separator, wanted.about, wanted.within, errors);
    }

    private static Wanted wanted(
            MultivaluedMap<String, String> query,
            HttpHeaders headers,
            List<DataFormat> offered,
            List<ProblemError> errors) {
        String named = query.getFirst(FORMAT);
        if (named == null) {
            List<MediaType> types = DataFormat.mediaTypes(offered);
            Optional<MediaType> best = CheckMediaTypes.best(headers.getAcceptableMediaTypes(), types);
            if (best.isEmpty()) {
                errors.add(ProblemError.of(
                        In.HEADER,
                        HttpHeaders.ACCEPT,
                        ProblemType.NOT_ACCEPTABLE.slug(),
                        Message.of(
                                "problem.not-acceptable.offered",
                                types.stream().map(MediaType::toString).toList())));
            }
            return best.map(type -> Wanted.of(type, offered)).orElse(Wanted.usual(DataFormat.JSON_STAT));
        }
        Optional<DataFormat> found = DataFormat.find(named).filter(offered::contains);
        if (found.isEmpty()) {
            errors.add(notOffered(named, DataFormat.codes(offered)));
        }
        return Wanted.usual(found.orElse(DataFormat.JSON_STAT));
    }

    /** A format that other tables have is not called unknown. */
    private static ProblemError notOffered(String named, List<String> offered) {
        return DataFormat.find(named).isPresent()
                ? new ProblemError(
                        In.QUERY,
                        FORMAT,
                        ProblemType.NOT_ACCEPTABLE.slug(),
                        Message.of("problem.format-of-districts", named, offered),
                        offered)
                : CheckMediaTypes.notOffered(named, offered);
    }

    private static <T> Optional<T> oneOf(
            Parameters parameters, String name, List<String> values, Function<String, Optional<T>> find) {
        return parameters.find(
                name,
                Message.of("expected.one-of", values),
                text -> find.apply(text).orElseThrow(() -> new IllegalArgumentException("none of " + values)));
    }

    /** A parameter that would be overlooked is an error, so that nobody waits for what it does not do. */
    private static ProblemError saysNothing(String name, DataFormat format) {
        List<String> others = Arrays.stream(DataFormat.values())
                .filter(other -> other.parameters().contains(name))
                .map(DataFormat::code)
                .toList();
        return ProblemError.of(
                In.QUERY,
                name,
                "parameter-of-other-format",
                Message.of("problem.parameter-of-other-format", name, format.code(), others));
    }

    /**
     * What writes the figures so.
     *
     * @param outlines of the districts, for a map
     */
    FigureFormat writer(DistrictOutlines outlines) {
        return switch (format) {
            case JSON_STAT ->
                (selection, language, provenance, out) -> new JsonStat(selection, language, provenance).write(out);
            case CSV -> csv();
            case XLSX -> new FigureXlsx(labels);
            case SDMX_CSV -> new FigureSdmxCsv(labels);
            case PX -> new FigurePx(Layout.USUAL);
            case GEOJSON -> new FigureGeoJson(outlines, within);
            case HTML -> new FigureHtml(labels, Layout.USUAL, true);
        };
    }

    /** What describes the figures as they stand in CSV. */
    FigureFormat description() {
        return new CsvDescription(csv());
    }

    private FigureCsv csv() {
        return new FigureCsv(labels, separator, about);
    }
}
