package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nl.leiden.internationals.population.tables.Code;

/** The cells of a selection as lines of text that say nothing but codes, figures and statuses, to take a checksum of. */
final class CellLines implements CellReader {

    private final List<List<String>> codes;
    private final int[] at;
    private final StringBuilder text = new StringBuilder();

    CellLines(Selection selection) {
        this.codes = selection.axes().stream()
                .map(axis ->
                        axis.categories().stream().map(c -> written(c.code())).toList())
                .toList();
        this.at = new int[codes.size()];
        text.append(selection.axes().stream().map(a -> a.id().value()).collect(Collectors.joining(",")))
                .append(",value,status\r\n");
        selection.read(this);
    }

    /** Files get an apostrophe before what a spreadsheet would take for a formula, and the checksum is of what is in the file. */
    private static String written(Code code) {
        return code.value().startsWith("+") || code.value().startsWith("-") ? "'" + code : code.value();
    }

    String text() {
        return text.toString();
    }

    @Override
    public void figure(long unscaled, int decimals, CellStatus status) {
        line(
                decimals == 0
                        ? Long.toString(unscaled)
                        : BigDecimal.valueOf(unscaled, decimals).toPlainString(),
                status);
    }

    @Override
    public void nothing(CellStatus status) {
        line("", status);
    }

    private void line(String value, CellStatus status) {
        for (int axis = 0; axis < at.length; axis++) {
            text.append(codes.get(axis).get(at[axis])).append(',');
        }
        text.append(value).append(',').append(status.code()).append("\r\n");
        int axis = at.length - 1;
        while (axis >= 0 && ++at[axis] == codes.get(axis).size()) {
            at[axis--] = 0;
        }
    }
}
