package nl.leiden.internationals.population.usecase;

import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.release.Signature;
import org.jspecify.annotations.Nullable;

/**
 * An outside table to be imported.
 *
 * @param reason why it is imported again; may be null for the first version
 * @param dryRun whether it is only to be looked at
 */
public record OutsideOrder(OutsideContent content, @Nullable BilingualText reason, Signature by, boolean dryRun) {}
