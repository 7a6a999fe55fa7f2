package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.port.SavedQueries;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.queries.Unfit;
import nl.leiden.internationals.population.release.Release;

/** Reads a saved query on the figures of now, on those of a state that is asked for, or on those that it froze. */
@Singleton
public class RunSavedQuery {

    private final SavedQueries queries;
    private final ReadState readState;
    private final ReadPublications publications;

    @Inject
    public RunSavedQuery(SavedQueries queries, ReadState readState, ReadPublications publications) {
        this.queries = queries;
        this.readState = readState;
        this.publications = publications;
    }

    /**
     * Finds the cells that a query gives.
     *
     * @param asked of a frozen query no other state than its own
     * @param mostCells the largest answer that anybody is given
     */
    @Transactional
    public QueryRun run(SavedQueryId id, WantedState asked, int mostCells, Instant now) {
        return queries.find(id).map(query -> run(query, asked, mostCells, now)).orElseGet(QueryRun.NoSuchQuery::new);
    }

    private QueryRun run(SavedQuery query, WantedState asked, int mostCells, Instant now) {
        return switch (query.keeping()) {
            case Keeping.Frozen frozen -> {
                WantedState itsOwn = new WantedState.Vintage(frozen.state());
                yield asked instanceof WantedState.Now || isState(frozen.state(), query, asked, now)
                        ? read(query, itsOwn, mostCells, now)
                        : new QueryRun.FrozenOtherwise(query, frozen.state());
            }
            case Keeping.Live live ->
                asked instanceof WantedState.Now
                        ? read(query, asked, mostCells, now)
                        : inState(query, asked, mostCells, now);
        };
    }

    private boolean isState(String name, SavedQuery query, WantedState asked, Instant now) {
        return asked.equals(new WantedState.Vintage(name))
                || (readState.find(query.table().value(), asked, now) instanceof FoundState.Found found
                        && found.state().equals(name));
    }

    private QueryRun inState(SavedQuery query, WantedState asked, int mostCells, Instant now) {
        FoundState state = readState.find(query.table().value(), asked, now);
        return state instanceof FoundState.Found found
                ? found.figures()
                        .find(query.table().value())
                        .map(table ->
                                unlessLost(query, read(query, table, found.state(), true, mostCells), mostCells, now))
                        .orElseGet(() -> new QueryRun.NoTable(query))
                : new QueryRun.NotInState(query, state);
    }

    private QueryRun read(SavedQuery query, WantedState wanted, int mostCells, Instant now) {
        return switch (readState.find(query.table().value(), wanted, now)) {
            case FoundState.Found found -> {
                Optional<PublishedTable> table =
                        found.figures().find(query.table().value());
                yield table.isEmpty()
                        ? goneOrNoTable(query, now)
                        : table.filter(t -> isAsFrozen(t, query, mostCells, now))
                                .map(t -> read(
                                        query, t, found.state(), query.keeping() instanceof Keeping.Frozen, mostCells))
                                .orElseGet(() -> goneOrNoTable(query, now));
            }
            case FoundState.Withdrawn withdrawn -> new QueryRun.Withdrawn(query, withdrawn.release());
            case FoundState.WithdrawnVersion withdrawn -> new QueryRun.WithdrawnVersion(query, withdrawn.version());
            case FoundState.NoSuchState none -> goneOrNoTable(query, now);
            case FoundState.BeforeFirst before -> new QueryRun.NoTable(query);
            case FoundState.StateOfOtherTable other -> new QueryRun.NoTable(query);
        };
    }

    private QueryRun unlessLost(SavedQuery query, QueryRun run, int mostCells, Instant now) {
        return run instanceof QueryRun.Ran ran
                ? readState
                        .lostOf(
                                ran.chosen().selection(),
                                ran.state(),
                                seen -> query.query().readOn(seen, mostCells) instanceof Chosen before
                                        ? before.selection()
                                        : new Refused(List.of()),
                                now)
                        .<QueryRun>map(release -> new QueryRun.Withdrawn(query, release))
                        .orElse(run)
                : run;
    }

    /** Whether the figures of a frozen query are those that were frozen; what was withdrawn beside them does not touch them. */
    private boolean isAsFrozen(PublishedTable left, SavedQuery query, int mostCells, Instant now) {
        return switch (query.keeping()) {
            case Keeping.Live live -> true;
            case Keeping.Frozen frozen ->
                left.checksum().equals(frozen.checksum())
                        || readState
                                .asSeen(query.table().value(), frozen.state(), now)
                                .filter(seen -> seen.checksum().equals(frozen.checksum()))
                                .filter(seen -> saysTheSame(query, seen, left, mostCells))
                                .isPresent();
        };
    }

    private static boolean saysTheSame(SavedQuery query, PublishedTable seen, PublishedTable left, int mostCells) {
        return query.query().readOn(seen, mostCells) instanceof Chosen before
                && query.query().readOn(left, mostCells) instanceof Chosen after
                && before.selection().checksum().equals(after.selection().checksum());
    }

    /** A state loses the part that was withdrawn, and with it its checksum: the last withdrawal is the one that it was lost to. */
    private QueryRun goneOrNoTable(SavedQuery query, Instant now) {
        return (query.keeping() instanceof Keeping.Frozen frozen
                        ? readState.lastLost(frozen.state(), now).or(() -> lastWithdrawn(now))
                        : Optional.<Release.Withdrawn>empty())
                .<QueryRun>map(release -> new QueryRun.Withdrawn(query, release))
                .orElseGet(() -> new QueryRun.NoTable(query));
    }

    private Optional<Release.Withdrawn> lastWithdrawn(Instant now) {
        return publications.at(now).stream()
                .filter(Release.Withdrawn.class::isInstance)
                .map(Release.Withdrawn.class::cast)
                .max(Comparator.comparing(release -> release.withdrawn().at()));
    }

    private static QueryRun read(SavedQuery query, PublishedTable table, String state, boolean fixed, int mostCells) {
        return switch (query.query().readOn(table, mostCells)) {
            case Chosen chosen -> new QueryRun.Ran(query, table, chosen, state, fixed);
            case Unfit unfit -> new QueryRun.FitsNoMore(query, table, unfit.problems());
        };
    }
}
