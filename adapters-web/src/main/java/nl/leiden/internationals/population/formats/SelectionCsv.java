package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Selection;

/**
 * A selection as CSV, one record per cell: for every dimension its code and its label, then the value and the status that says how to
 * read it, or why there is none.
 */
public final class SelectionCsv {

    private SelectionCsv() {}

    /** Writes in the order of {@link Selection#read}; the stream stays open. */
    public static void write(Selection selection, Language language, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        for (Axis axis : selection.axes()) {
            csv.text(axis.id().value()).text(axis.id().value() + "_label");
        }
        csv.text("value").text("status").record();
        try {
            selection.read(new Records(csv, selection.axes(), language));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        csv.end();
    }

    private static final class Records implements CellReader {

        private final Csv csv;
        private final List<List<String>> fields = new ArrayList<>();
        private final int[] at;

        Records(Csv csv, List<Axis> axes, Language language) {
            this.csv = csv;
            this.at = new int[axes.size()];
            for (Axis axis : axes) {
                fields.add(axis.categories().stream()
                        .map(category -> Csv.fields(
                                category.code().value(), category.label().in(language)))
                        .toList());
            }
        }

        @Override
        public void figure(long unscaled, int decimals, CellStatus status) {
            cell(plain(unscaled, decimals), status);
        }

        @Override
        public void nothing(CellStatus status) {
            cell("", status);
        }

        private static String plain(long unscaled, int decimals) {
            return decimals == 0
                    ? Long.toString(unscaled)
                    : BigDecimal.valueOf(unscaled, decimals).toPlainString();
        }

        private void cell(String value, CellStatus status) {
            try {
                for (int axis = 0; axis < at.length; axis++) {
                    csv.written(fields.get(axis).get(at[axis]));
                }
                csv.number(value).text(status.code()).record();
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
