package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;

/**
 * One cell as a page shows it.
 *
 * @param text the figure with its per cent sign, or a dash
 * @param status what there is to say of it; empty for a figure that is final
 * @param present whether there is a figure
 */
public record CellText(String text, String status, boolean present) {

    private static final String PERCENT = "%";

    static CellText of(PublishedTable table, int measure, int year, int cell, Frame frame) {
        Reading reading = new Reading(table.measures().get(measure), frame);
        table.read(measure, year, cell, reading);
        return reading.read;
    }

    private static final class Reading implements CellReader {

        private final Measure measure;
        private final Frame frame;
        private CellText read = new CellText(Numbers.NONE, "", false);

        Reading(Measure measure, Frame frame) {
            this.measure = measure;
            this.frame = frame;
        }

        @Override
        public void figure(long unscaled, int decimals, CellStatus status) {
            String number = frame.numbers().scaled(unscaled, decimals);
            String unit = measure.unit().en().equals(PERCENT) ? PERCENT : "";
            String said = status == CellStatus.FINAL ? "" : frame.texts().of(status.label());
            read = new CellText(number + unit, said, true);
        }

        @Override
        public void nothing(CellStatus status) {
            read = new CellText(Numbers.NONE, frame.texts().of(status.label()), false);
        }
    }
}
