package nl.leiden.internationals.population.pages;

import java.util.List;
import java.util.OptionalInt;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.site.Frame;

/**
 * A nationality or group in a table, as it is written.
 *
 * @param width of its bar, 0–100, where the largest of the table has 100
 */
public record PartRow(String label, String count, String share, String change, int width) {

    static List<PartRow> of(List<KeyFigures.Part> parts, Frame frame) {
        int largest = Math.max(
                1, parts.stream().mapToInt(KeyFigures.Part::count).max().orElse(1));
        return parts.stream().map(part -> of(part, largest, frame)).toList();
    }

    private static PartRow of(KeyFigures.Part part, int largest, Frame frame) {
        OptionalInt before = part.before();
        OptionalInt change =
                before.isPresent() ? OptionalInt.of(part.count() - before.getAsInt()) : OptionalInt.empty();
        return new PartRow(
                frame.texts().of(part.label()),
                frame.numbers().whole(part.count()),
                frame.numbers().percent(part.share()),
                frame.numbers().change(change),
                (int) Math.round(100.0 * part.count() / largest));
    }
}
