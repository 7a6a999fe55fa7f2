package nl.leiden.internationals.population.figures;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.Code;
import org.jspecify.annotations.Nullable;

/**
 * A part of a table that was published as one immutable whole.
 *
 * @param id by which it is cited: a release such as {@code 2024-01-01-r1}, or the version of an outside table such as {@code v2}
 * @param years the codes of its years, or other periods
 * @param referenceDate the day the figures are about, as {@code yyyy-mm-dd}
 * @param reason why it was made again; null for the first
 */
public record TableVintage(
        String id,
        List<Code> years,
        String referenceDate,
        Checksum checksum,
        Instant publishedAt,
        @Nullable BilingualText reason) {

    public TableVintage {
        years = List.copyOf(years);
    }
}
