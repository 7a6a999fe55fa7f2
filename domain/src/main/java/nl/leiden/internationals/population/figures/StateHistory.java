package nl.leiden.internationals.population.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;

/**
 * What withdrawals did to a state of all figures.
 *
 * @param notes that stand first at these tables, about what was withdrawn since the state came
 * @param lost what was part of the state and was withdrawn since; where series break off is reckoned with it, so that nothing that is left
 *     reads otherwise than it did
 * @param withdrawnAt by table, when something was last withdrawn from it before the state, or to make it
 */
public record StateHistory(
        Map<TableId, List<Note>> notes, List<PublishedVintage> lost, Map<TableId, Instant> withdrawnAt) {

    /** Nothing was ever withdrawn. */
    static final StateHistory QUIET = new StateHistory(Map.of(), List.of(), Map.of());

    public StateHistory {
        notes = Map.copyOf(notes);
        lost = List.copyOf(lost);
        withdrawnAt = Map.copyOf(withdrawnAt);
    }
}
