package nl.leiden.internationals.population.outside;

import java.math.BigDecimal;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one cell says.
 *
 * @param number null where the status has no figure
 */
public record CellValue(@Nullable BigDecimal number, CellStatus status) {

    static CellValue of(OutsideContent content, int cell) {
        OutsideDefinition definition = content.definition();
        int measure = cell / (definition.cells() * definition.periods().size());
        Reading reading = new Reading();
        content.cells().read(cell, definition.measures().get(measure).decimals(), reading);
        return reading.read;
    }

    private static final class Reading implements CellReader {

        private CellValue read = new CellValue(null, CellStatus.NOT_COLLECTED);

        @Override
        public void figure(long unscaled, int decimals, CellStatus status) {
            read = new CellValue(BigDecimal.valueOf(unscaled, decimals), status);
        }

        @Override
        public void nothing(CellStatus status) {
            read = new CellValue(null, status);
        }
    }
}
