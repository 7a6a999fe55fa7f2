package nl.leiden.internationals.population.release;

import nl.leiden.internationals.language.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * Where a release comes from: who imported the extract and when, and for a revision why the figures are published again.
 *
 * @param reason null for the first revision only
 */
public record Origin(Signature imported, @Nullable BilingualText reason) {}
