package nl.leiden.internationals.population.formats;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.site.Numbers;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the document of {@link FigureHtml} shows.
 *
 * @param titled whether the title stands over the table
 * @param stub names of the dimensions before the rows
 * @param heading a row of column headings per dimension over the columns
 * @param legend what stands beside figures, with its meaning
 */
public record FigureTablePage(
        Language language,
        Texts texts,
        About about,
        boolean titled,
        List<Heading> stub,
        List<HeadingRow> heading,
        List<Row> rows,
        List<LegendLine> legend) {

    /** Look of the document, in the document itself, since it is made to be saved. */
    public static final String STYLE = "\n:root{color-scheme:light dark}"
            + "body{font:1rem/1.5 system-ui,sans-serif;margin:1.5rem;max-width:75rem}"
            + "h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}"
            + "p{margin:.25rem 0}.frame{overflow-x:auto;margin:1rem 0}"
            + "table{border-collapse:collapse;font-variant-numeric:tabular-nums}"
            + "caption{text-align:start;padding-block:.25rem}"
            + "th,td{padding:.25rem .75rem;text-align:start;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent);vertical-align:baseline}"
            + "thead th{border-bottom-width:2px;vertical-align:bottom}td,thead th.over{text-align:end;white-space:nowrap}thead th[scope=colgroup].over{text-align:center}th{font-weight:600}"
            + "tbody th{font-weight:400}"
            + "sup{display:inline-block;width:0;line-height:0;text-align:start;text-indent:.1em;white-space:nowrap}"
            + ".said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}"
            + "dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1rem;margin:0}"
            + "dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}"
            + "@media (max-width:40rem){body{margin:1rem}table{font-size:.85rem}th,td{padding:.25rem .4rem}dl{display:block}dd{margin:0 0 .5rem}}\n";

    /** What browsers may do with the document: show it with its own look, and nothing else. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; base-uri 'none'; form-action 'none'; " + "frame-ancestors 'none'";

    /** A dimension or one of its categories. */
    public record Heading(String id, String text) {}

    /** The categories of one dimension over the columns, each so many columns wide. */
    public record HeadingRow(int width, List<Heading> headings) {}

    /** Categories and their figures. */
    public record Row(List<Heading> headings, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param value for programs; null if there is no figure
     * @param text for people; empty if there is no figure
     * @param mark of its status; empty for a figure that is final
     * @param said its status in words; empty for a figure that is final
     */
    public record Cell(CellStatus status, @Nullable String value, String text, String mark, String said) {}

    /** A mark with what it means; no mark for figures that are final. */
    public record LegendLine(String mark, String label, String meaning) {}

    /** The page of a selection. */
    public static FigureTablePage of(Selection selection, Language language, Provenance provenance, FigureHtml format) {
        CrossTable table = CrossTable.of(selection, format.layout());
        Cells cells = Cells.of(selection);
        List<FigureText> written = written(selection);
        Labels labels = format.labels();
        return new FigureTablePage(
                language,
                Texts.in(language),
                About.of(selection, language, provenance),
                format.title(),
                table.stub().stream()
                        .map(axis -> new Heading(axis.id().value(), axis.label().in(language)))
                        .toList(),
                heading(table, labels, language),
                IntStream.range(0, table.rows())
                        .mapToObj(row -> row(table, row, cells, written, labels, language))
                        .toList(),
                Arrays.stream(CellStatus.values())
                        .map(status -> new LegendLine(
                                mark(status, language),
                                status.label().in(language),
                                status.meaning().in(language)))
                        .toList());
    }

    private static List<HeadingRow> heading(CrossTable table, Labels labels, Language language) {
        List<HeadingRow> rows = new ArrayList<>();
        int width = table.columns();
        int times = 1;
        for (Axis axis : table.heading()) {
            width /= Math.max(1, axis.size());
            List<Heading> headings = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                axis.categories().forEach(category -> headings.add(heading(category, labels, language)));
            }
            rows.add(new HeadingRow(width, headings));
            times *= axis.size();
        }
        return rows;
    }

    private static Heading heading(Category category, Labels labels, Language language) {
        return new Heading(category.code().value(), labels.text(category, language));
    }

    /** How the figures of each year and measure of the choice are written, the measure running fastest. */
    private static List<FigureText> written(Selection selection) {
        PublishedTable table = selection.table();
        CodeList years = table.time().codes();
        return selection.axes().get(selection.axes().size() - 2).categories().stream()
                .flatMap(year -> selection.measures().stream()
                        .map(measure ->
                                FigureText.of(table, table.measures().indexOf(measure), years.position(year.code()))))
                .toList();
    }

    private static Row row(
            CrossTable table, int row, Cells cells, List<FigureText> written, Labels labels, Language language) {
        return new Row(
                table.before(row).stream()
                        .map(category -> heading(category, labels, language))
                        .toList(),
                IntStream.range(0, table.columns())
                        .mapToObj(column -> cell(cells, table.cell(row, column), written, language))
                        .toList());
    }

    private static Cell cell(Cells cells, int cell, List<FigureText> written, Language language) {
        CellStatus status = cells.status(cell);
        Optional<BigDecimal> figure = cells.figure(cell);
        return new Cell(
                status,
                figure.map(BigDecimal::toPlainString).orElse(null),
                figure.map(f -> written.get(cell % written.size()).of(f, Numbers.in(language)))
                        .orElse(""),
                mark(status, language),
                status == CellStatus.FINAL ? "" : status.label().in(language));
    }

    /** Letters beside a figure, or signs in its place as Statistics Netherlands has them. */
    private static String mark(CellStatus status, Language language) {
        return switch (status) {
            case FINAL -> "";
            case PROVISIONAL -> language == Language.NL ? "v" : "p";
            case REVISED -> language == Language.NL ? "h" : "r";
            case BREAK_IN_SERIES -> language == Language.NL ? "t" : "b";
            case WITHHELD -> "x";
            case NOT_APPLICABLE -> "–";
            case NOT_COLLECTED -> ".";
        };
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
