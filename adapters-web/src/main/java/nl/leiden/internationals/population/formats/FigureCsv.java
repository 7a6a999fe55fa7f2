package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Category;

/**
 * Figures as CSV, one record per cell in the order of {@link Selection#read}: for every dimension its code, its label or both, then the
 * value and the status that says how to read it, or why there is none.
 *
 * @param about whether what is to be known about the figures stands in lines before the header that begin with {@code #}; without it
 *     the file is for programs, and {@link CsvDescription} says the same
 */
public record FigureCsv(Labels labels, Separator separator, boolean about) implements FigureFormat {

    /** What a name gets behind it when it heads labels and not codes. */
    static final String OF_LABELS = "_label";

    @Override
    public void write(Selection selection, Language language, Provenance provenance, OutputStream out)
            throws IOException {
        Csv csv = new Csv(out, separator);
        if (about) {
            for (About.Fact fact : About.of(selection, language, provenance).whole(language)) {
                csv.comment(fact.name() + ": " + fact.text());
            }
        }
        for (String column : columns(selection)) {
            csv.text(column);
        }
        csv.record();
        try {
            selection.read(new Records(csv, selection.axes(), language));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        csv.end();
    }

    private List<String> columns(Selection selection) {
        List<String> columns = new ArrayList<>();
        for (Axis axis : selection.axes()) {
            columns.addAll(pair(axis.id().value()));
        }
        columns.add("value");
        columns.add("status");
        return columns;
    }

    /** The names of the columns of one dimension. */
    List<String> pair(String name) {
        return switch (labels) {
            case CODES -> List.of(name);
            case LABELS -> List.of(name + OF_LABELS);
            case BOTH -> List.of(name, name + OF_LABELS);
        };
    }

    private String fields(Category category, Language language) {
        String code = category.code().value();
        String label = category.label().in(language);
        return switch (labels) {
            case CODES -> Csv.fields(separator, code);
            case LABELS -> Csv.fields(separator, label);
            case BOTH -> Csv.fields(separator, code, label);
        };
    }

    private final class Records implements CellReader {

        private final Csv csv;
        private final List<List<String>> fields = new ArrayList<>();
        private final Map<CellStatus, String> statuses = new EnumMap<>(CellStatus.class);
        private final int[] at;

        Records(Csv csv, List<Axis> axes, Language language) {
            this.csv = csv;
            this.at = new int[axes.size()];
            for (CellStatus status : CellStatus.values()) {
                statuses.put(status, Csv.fields(separator, status.code()));
            }
            for (Axis axis : axes) {
                fields.add(axis.categories().stream()
                        .map(category -> fields(category, language))
                        .toList());
            }
        }

        @Override
        public void figure(long unscaled, int decimals, CellStatus status) {
            cell(Cells.plain(unscaled, decimals).replace('.', separator.decimalMark()), status);
        }

        @Override
        public void nothing(CellStatus status) {
            cell("", status);
        }

        private void cell(String value, CellStatus status) {
            try {
                for (int axis = 0; axis < at.length; axis++) {
                    csv.written(fields.get(axis).get(at[axis]));
                }
                csv.number(value).written(statuses.getOrDefault(status, "")).record();
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
