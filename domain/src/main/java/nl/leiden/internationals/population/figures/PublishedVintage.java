package nl.leiden.internationals.population.figures;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * A vintage and the moment from which everybody can see it.
 *
 * @param reason why it was made again; null for the first of its reference date
 * @param before the vintage that was public before it for the same reference date, by which readers see what was revised; null if there was
 *     none, or it was withdrawn
 */
public record PublishedVintage(
        Vintage vintage,
        Instant publishedAt,
        @Nullable BilingualText reason,
        @Nullable Vintage before) {

    /** The first vintage of its reference date. */
    public PublishedVintage(Vintage vintage, Instant publishedAt) {
        this(vintage, publishedAt, null, null);
    }

    TableVintage part() {
        return new TableVintage(
                vintage.release().toString(),
                List.of(FigureTable.yearCode(vintage.release().referenceDate())),
                vintage.release().referenceDate().toString(),
                vintage.checksum(),
                publishedAt,
                reason);
    }
}
