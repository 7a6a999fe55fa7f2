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
 * @param labels codes; or both in one field, {@code 0064: Italy}; or labels in a field of their own behind that of the code, since SDMX
 *     has none without codes
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
        csv.text("STRUCTURE").text("STRUCTURE_ID");
        if (apart()) {
            csv.text("STRUCTURE_NAME");
        }
        csv.text("ACTION");
        for (Axis axis : selection.axes()) {
            csv.written(named(id(axis.id()), axis.label().in(language)));
        }
        csv.written(named("OBS_VALUE", texts.of("about.figure")));
        for (String attribute : OF_CELLS) {
            csv.written(named(attribute, texts.of("sdmx." + attribute)));
        }
        for (String attribute : OF_ALL) {
            csv.written(named(attribute, texts.of("sdmx." + attribute)));
        }
        csv.record();
        String structure = "dataflow,"
                + named(structure(selection.table()), selection.table().title().in(language))
                + ",I";
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

    private boolean apart() {
        return labels == Labels.LABELS;
    }

    /** As it is written: one field, or two. */
    private String named(String id, String name) {
        return switch (labels) {
            case CODES -> Csv.fields(Separator.COMMA, id);
            case BOTH -> Csv.fields(Separator.COMMA, id + ": " + name);
            case LABELS -> Csv.fields(Separator.COMMA, id, name);
        };
    }

    /** The same for a value that has no name. */
    private String nameless(String value) {
        return apart() ? value + ',' : value;
    }

    private void empty(int components, Csv csv) throws IOException {
        for (int component = 0; component < components; component++) {
            csv.number(nameless(""));
        }
    }

    private void writeAttributesOfAll(
            String structure, Selection selection, Language language, Provenance provenance, Csv csv)
            throws IOException {
        About about = About.of(selection, language, provenance);
        PublishedTable table = selection.table();
        csv.written(structure);
        empty(selection.axes().size() + 1 + OF_CELLS.size(), csv);
        List<String> values = List.of(
                about.title(),
                about.description(),
                about.notes().stream().map(About.NoteLine::whole).collect(Collectors.joining("\n")),
                About.meanings(selection.measures(), language).entrySet().stream()
                        .map(measure -> measure.getKey() + ": " + measure.getValue())
                        .collect(Collectors.joining("\n")),
                about.statuses().stream()
                        .map(s -> s.status().code() + ": " + s.label() + ": " + s.meaning())
                        .collect(Collectors.joining("\n")),
                provenance.source().name().in(language),
                provenance.source().licence().toString(),
                String.join(", ", selection.referenceDates()),
                provenance.vintage(),
                table.publishedAt().toString(),
                table.checksum().value(),
                provenance.address());
        for (String value : values) {
            csv.written(nameless(Csv.fields(Separator.COMMA, value)));
        }
        csv.record();
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
                        .map(category -> named(id(category), category.label().in(language)))
                        .toList());
            }
            this.units = selection.measures().stream().map(this::unit).toList();
        }

        private String unit(Measure measure) {
            boolean percent = measure.unit().en().equals("%");
            return nameless(Csv.fields(
                            Separator.COMMA, percent ? "PT" : measure.unit().in(language)))
                    + ','
                    + nameless(Integer.toString(measure.decimals()));
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
                csv.number(nameless(value))
                        .written(nameless(observed(status)))
                        .written(nameless(confidential(status)))
                        .written(named(status.code(), status.label().in(language)))
                        .written(units.get(at[at.length - 1]));
                empty(OF_ALL.size(), csv);
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
