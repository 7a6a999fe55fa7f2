package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.Selection;

/**
 * A selection as CSV, one record per cell: for every dimension its code and its label, then the value and, where there is none, the
 * status that says why.
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

    private static final class Records implements Selection.CellReader {

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
        public void count(int people) {
            cell(Integer.toString(people), "");
        }

        @Override
        public void share(BigDecimal percent) {
            cell(percent.toPlainString(), "");
        }

        @Override
        public void absent() {
            cell("", CellStatus.NOT_APPLICABLE);
        }

        private void cell(String value, String status) {
            try {
                for (int axis = 0; axis < at.length; axis++) {
                    csv.written(fields.get(axis).get(at[axis]));
                }
                csv.number(value).text(status).record();
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
