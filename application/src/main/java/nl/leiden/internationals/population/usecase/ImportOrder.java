package nl.leiden.internationals.population.usecase;

import java.math.BigDecimal;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague says with an upload.
 *
 * @param id made by whoever takes the upload in
 * @param reason why figures of a published date are made again; null for a date that was never published
 * @param maxRejectedPercent for this upload, 0–100; null for the setting of the installation
 */
public record ImportOrder(
        ExtractId id,
        ReferenceDate referenceDate,
        @Nullable BilingualText reason,
        @Nullable BigDecimal maxRejectedPercent,
        Signature by) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ImportOrder {
        if (maxRejectedPercent != null
                && (maxRejectedPercent.signum() < 0 || maxRejectedPercent.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("not a percentage from 0 to 100: " + maxRejectedPercent);
        }
    }
}
