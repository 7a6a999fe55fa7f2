package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.site.Texts;

/**
 * Figures as SDMX-CSV 2.0. Dimensions have their names in capitals, the year is {@code TIME_PERIOD}; of the signs that our codes may
 * have and those of SDMX may not, {@code +} is written as {@code @} and a point as {@code $}. The attributes of the whole stand in the
 * first record, whose dimensions are empty.
 *
 * @param labels codes, or both: {@code 0064: Italy}
 * @see <a href="https://github.com/sdmx-twg/sdmx-csv">SDMX-CSV</a>
 */
public record FigureSdmxCsv(Labels labels) implements FigureFormat {

    /** Of the whole, in the first record. */
    private static final List<String> OF_ALL = List.of(
            "TITLE",
            "DESCRIPTION",
            "NOTES",
            "MEASURES",
            "STATUSES",
            "DATA_SOURCE",
            "LICENCE",
            "REF_DATE",
            "VINTAGE",
            "LAST_UPDATE",
            "CHECKSUM",
            "QUERY");

    private static final List<String> OF_CELLS =
            List.of("OBS_STATUS", "CONF_STATUS", "FIGURE_STATUS", "UNIT_MEASURE", "DECIMALS");

    public FigureSdmxCsv {
        if (!labels.haveCodes()) {
            throw new IllegalArgumentException("SDMX-CSV has no labels without codes: " + labels);
        }
    }

    /** The name of a dimension: {@code LENGTH_OF_STAY}. */
    static String id(DimensionId dimension) {
        return dimension.equals(DimensionId.YEAR)
                ? "TIME_PERIOD"
                : dimension.value().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    /** The code of a category: {@code 95@} for {@code 95+}. */
    static String id(Category category) {
        return category.code().value().replace('+', '@').replace('.', '$');
    }

    @Override
    public void write(Selection selection, Language language, Provenance provenance, OutputStream out)
            throws IOException {
        Csv csv = new Csv(out);
        Texts texts = Texts.in(language);
        csv.text("STRUCTURE").text("STRUCTURE_ID").text("ACTION");
        for (Axis axis : selection.axes()) {
            csv.text(named(id(axis.id()), axis.label().in(language)));
        }
        csv.text(named("OBS_VALUE", texts.of("about.figure")));
        for (String attribute : OF_CELLS) {
            csv.text(named(attribute, texts.of("sdmx." + attribute)));
        }
        for (String attribute : OF_ALL) {
            csv.text(named(attribute, texts.of("sdmx." + attribute)));
        }
        csv.record();
        String structure = Csv.fields(
                Separator.COMMA,
                "dataflow",
                named(structure(selection.table()), selection.table().title().in(language)),
                "I");
        writeAttributesOfAll(structure, selection, language, provenance, csv);
        try {
            selection.read(new Records(csv, structure, selection, language));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        csv.end();
    }

    /** Agency, identity and version as SDMX writes them; every table has the same dimensions for ever. */
    static String structure(PublishedTable table) {
        return "INTERNATIONALS_MONITOR:" + table.id().value().replace('-', '_').toUpperCase(Locale.ROOT) + "(1.0.0)";
    }

    private String named(String id, String name) {
        return labels.haveLabels() ? id + ": " + name : id;
    }

    private static void writeAttributesOfAll(
            String structure, Selection selection, Language language, Provenance provenance, Csv csv)
            throws IOException {
        About about = About.of(selection, language, provenance);
        PublishedTable table = selection.table();
        csv.written(structure);
        for (int empty = 0; empty < selection.axes().size() + 1 + OF_CELLS.size(); empty++) {
            csv.number("");
        }
        csv.text(about.title())
                .text(about.description())
                .text(about.notes().stream().map(About.NoteLine::whole).collect(Collectors.joining("\n")))
                .text(About.meanings(selection.measures(), language).entrySet().stream()
                        .map(measure -> measure.getKey() + ": " + measure.getValue())
                        .collect(Collectors.joining("\n")))
                .text(about.statuses().stream()
                        .map(s -> s.status().code() + ": " + s.label() + ": " + s.meaning())
                        .collect(Collectors.joining("\n")))
                .text(provenance.source().name().in(language))
                .text(provenance.source().licence().toString())
                .text(String.join(", ", selection.referenceDates()))
                .text(provenance.vintage())
                .text(table.publishedAt().toString())
                .text(table.checksum().value())
                .text(provenance.address())
                .record();
    }

    /** The code of CL_OBS_STATUS that comes nearest; what is revised is normal there, and FIGURE_STATUS tells it apart. */
    static String observed(CellStatus status) {
        return switch (status) {
            case FINAL, REVISED -> "A";
            case PROVISIONAL -> "P";
            case BREAK_IN_SERIES -> "B";
            case WITHHELD -> "Q";
            case NOT_APPLICABLE -> "M";
            case NOT_COLLECTED -> "L";
        };
    }

    /** By CL_CONF_STATUS: free, or not for publication. */
    static String confidential(CellStatus status) {
        return status == CellStatus.WITHHELD ? "N" : "F";
    }

    private final class Records implements CellReader {

        private final Csv csv;
        private final String structure;
        private final List<List<String>> fields = new ArrayList<>();
        private final List<String> units;
        private final Language language;
        private final int[] at;

        Records(Csv csv, String structure, Selection selection, Language language) {
            this.csv = csv;
            this.structure = structure;
            this.language = language;
            this.at = new int[selection.axes().size()];
            for (Axis axis : selection.axes()) {
                fields.add(axis.categories().stream()
                        .map(category -> Csv.fields(
                                Separator.COMMA,
                                named(id(category), category.label().in(language))))
                        .toList());
            }
            this.units = selection.measures().stream().map(this::unit).toList();
        }

        private String unit(Measure measure) {
            boolean percent = measure.unit().en().equals("%");
            return Csv.fields(
                    Separator.COMMA,
                    percent ? "PT" : measure.unit().in(language),
                    Integer.toString(measure.decimals()));
        }

        @Override
        public void figure(long unscaled, int decimals, CellStatus status) {
            cell(Cells.plain(unscaled, decimals), status);
        }

        @Override
        public void nothing(CellStatus status) {
            cell("NaN", status);
        }

        private void cell(String value, CellStatus status) {
            try {
                csv.written(structure);
                for (int axis = 0; axis < at.length; axis++) {
                    csv.written(fields.get(axis).get(at[axis]));
                }
                csv.number(value)
                        .text(observed(status))
                        .text(confidential(status))
                        .text(named(status.code(), status.label().in(language)))
                        .written(units.get(at[at.length - 1]));
                for (int empty = 0; empty < OF_ALL.size(); empty++) {
                    csv.number("");
                }
                csv.record();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            int axis = at.length - 1;
            while (axis >= 0 && ++at[axis] == fields.get(axis).size()) {
                at[axis--] = 0;
            }
        }
    }
}
