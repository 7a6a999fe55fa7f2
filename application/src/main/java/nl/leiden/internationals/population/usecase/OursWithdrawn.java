package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.release.Release;

/**
 * Figures of ours that were withdrawn, and stood beside tables of others that count the same day.
 *
 * @param release what was withdrawn
 * @param beside those tables, one or more
 */
public record OursWithdrawn(Release.Withdrawn release, List<OutsideTable> beside) {

    public OursWithdrawn {
        beside = List.copyOf(beside);
    }
}
