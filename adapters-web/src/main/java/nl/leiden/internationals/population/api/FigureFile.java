package nl.leiden.internationals.population.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.formats.FigureCsv;
import nl.leiden.internationals.population.formats.FigureFormat;

/**
 * A file of figures as it leaves, whichever address gives it: the name under which it is saved, and in its headers what the figures come
 * from and where they are described, because a CSV has no place for it.
 *
 * @param state of the table by which the figures can be had again for ever, such as {@code 2024-01-01-r1}
 * @param licence under which they may be used
 * @param descriptions of the file as CSV on the Web has them, from the root of the server; empty unless it is a CSV
 */
public record FigureFile(Selection selection, String state, URI licence, List<String> descriptions) {

    static final String CSVW = "csvw";
    static final MediaType CSV_DESCRIPTION = new MediaType("application", "csvm+json");

    public FigureFile {
        descriptions = List.copyOf(descriptions);
    }

    /** The file that a format writes, described by the API if it is a CSV. */
    public static FigureFile of(
            Selection selection, String state, URI licence, FigureFormat format, Language language) {
        return new FigureFile(
                selection,
                state,
                licence,
                format instanceof FigureCsv csv ? List.of(description(selection, state, csv, language)) : List.of());
    }

    private static String description(Selection selection, String state, FigureCsv csv, Language language) {
        List<String> parts = new ArrayList<>(SelectionQuery.parts(selection));
        parts.add(StateQuery.VINTAGE + '=' + encoded(state));
        parts.add(FormatQuery.LABELS + '=' + csv.labels().code());
        parts.add(FormatQuery.SEPARATOR + '=' + csv.separator().code());
        parts.add(FormatQuery.ABOUT + '=' + csv.about());
        parts.add("lang=" + language.tag());
        return Paths.data(selection.table().id()) + '/' + CSVW + '?' + String.join("&", parts);
    }

    /**
     * The answer with the name and the headers of this file.
     *
     * @param saved whether browsers save it, since they cannot show it
     * @param extension what its name ends with, behind the point
     */
    public Response.ResponseBuilder heading(Response written, boolean saved, String extension) {
        String table = selection.table().id().value();
        Response.ResponseBuilder answer = Response.fromResponse(written)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (saved ? "attachment" : "inline") + "; filename=\"" + table + '_'
                                + state.replaceAll("[^A-Za-z0-9.-]", "-") + '.' + extension + '"')
                .header(
                        HttpHeaders.LINK,
                        '<' + Paths.table(selection.table().id()) + '?' + StateQuery.VINTAGE + '=' + encoded(state)
                                + ">; rel=\"describedby\"; type=\"application/json\"");
        for (String description : descriptions) {
            answer.header(
                    HttpHeaders.LINK, '<' + description + ">; rel=\"describedby\"; type=\"" + CSV_DESCRIPTION + '"');
        }
        return answer.header(HttpHeaders.LINK, '<' + licence.toString() + ">; rel=\"license\"")
                .header("Vintages", vintages());
    }

    /** The releases that the cells come from, each with the checksum of its table. */
    String vintages() {
        return selection.vintages().stream()
                .map(vintage -> '"' + vintage.id() + "\";sha256=\"" + vintage.checksum() + '"')
                .collect(Collectors.joining(", "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
