package nl.leiden.internationals.population.usecase;

import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.release.PublicState;

/**
 * A state in which a table was public.
 *
 * @param table as it was, without what was withdrawn since
 */
public record StateOfTable(PublicState state, PublishedTable table) {}
