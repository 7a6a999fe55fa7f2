package nl.leiden.internationals.population.figures;

import java.net.URI;
import nl.leiden.internationals.language.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of a table come from.
 *
 * @param name who made them and from what, as it is to be named beside them
 * @param licence address of the licence under which they may be used
 * @param address where the source itself publishes them; null if it does not
 */
public record Source(
        BilingualText name, URI licence, @Nullable URI address) {}
