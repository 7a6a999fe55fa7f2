package nl.leiden.internationals.population.usecase;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.release.PublicState;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.TableId;

/**
 * What is left of a state of a table that was withdrawn: its tombstone, for whoever cited it.
 *
 * @param title of the table in that state
 * @param id by which it was cited
 * @param at when readers first saw it
 * @param withdrawnAt since when nobody is shown it
 * @param why the reason that readers are told
 * @param checksum that the table had while it was public
 */
public record WithdrawnState(
        TableId table,
        BilingualText title,
        String id,
        Instant at,
        Instant withdrawnAt,
        BilingualText why,
        Checksum checksum) {

    /** @param seen what readers saw of the table in that state, at least one vintage, oldest reference date first */
    static WithdrawnState of(PublicState state, Release.Withdrawn release, List<Vintage> seen) {
        return new WithdrawnState(
                seen.getLast().definition().id(),
                seen.getLast().definition().title(),
                state.id(),
                state.at(),
                release.withdrawn().at(),
                release.why(),
                FigureTable.checksum(seen));
    }

    /** @param title of the table in that version */
    static WithdrawnState of(OutsideVersion.Withdrawn version, BilingualText title) {
        return new WithdrawnState(
                version.id().table(),
                title,
                version.id().name(),
                version.imported().at(),
                version.withdrawn().at(),
                version.why(),
                version.checksum());
    }
}
