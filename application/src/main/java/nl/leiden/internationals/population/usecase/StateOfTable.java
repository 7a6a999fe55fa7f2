package nl.leiden.internationals.population.usecase;

import java.time.Instant;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.release.PublicState;
import org.jspecify.annotations.Nullable;

/**
 * A state in which a table was public.
 *
 * @param id by which it is cited: a release such as {@code 2024-01-01-r1}, or the version of an outside table such as {@code v2}
 * @param change what made it
 * @param at when readers first saw it
 * @param why the reason that readers are told; null for what was published for the first time
 * @param table as it was, without what was withdrawn since
 */
public record StateOfTable(
        String id,
        PublicState.Change change,
        Instant at,
        @Nullable BilingualText why,
        PublishedTable table) {

    static StateOfTable of(PublicState state, PublishedTable table) {
        return new StateOfTable(state.id(), state.change(), state.at(), state.why(), table);
    }

    static StateOfTable of(OutsideTable table) {
        var version = table.version();
        return new StateOfTable(
                version.id().name(),
                version.reason() == null ? PublicState.Change.PUBLISHED : PublicState.Change.REVISED,
                version.imported().at(),
                version.reason(),
                table);
    }
}
