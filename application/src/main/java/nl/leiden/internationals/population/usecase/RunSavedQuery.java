package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.port.SavedQueries;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.queries.Unfit;
import nl.leiden.internationals.population.release.Release;

/** Reads a saved query on the figures of now, or on those that it froze. */
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
     * Finds the cells that a query gives now.
     *
     * @param mostCells the largest answer that anybody is given
     */
    @Transactional
    public QueryRun run(SavedQueryId id, int mostCells, Instant now) {
        return queries.find(id).map(query -> run(query, mostCells, now)).orElseGet(QueryRun.NoSuchQuery::new);
    }

    private QueryRun run(SavedQuery query, int mostCells, Instant now) {
        WantedState wanted = switch (query.keeping()) {
            case Keeping.Live live -> new WantedState.Now();
            case Keeping.Frozen frozen -> new WantedState.Vintage(frozen.state());
        };
        return switch (readState.find(query.table().value(), wanted, now)) {
            case FoundState.Found found -> {
                Optional<PublishedTable> table =
                        found.figures().find(query.table().value());
                yield table.isEmpty()
                        ? goneOrNoTable(query, now)
                        : table.filter(t -> isAsFrozen(t, query.keeping()))
                                .map(t -> read(query, t, found.state(), mostCells))
                                .orElseGet(() -> goneOrNoTable(query, now));
            }
            case FoundState.Withdrawn withdrawn -> new QueryRun.Withdrawn(query, withdrawn.release());
            case FoundState.WithdrawnVersion withdrawn -> new QueryRun.NoTable(query);
            case FoundState.NoSuchState none -> goneOrNoTable(query, now);
            case FoundState.BeforeFirst before -> new QueryRun.NoTable(query);
            case FoundState.StateOfOtherTable other -> new QueryRun.NoTable(query);
        };
    }

    private static boolean isAsFrozen(PublishedTable table, Keeping keeping) {
        return switch (keeping) {
            case Keeping.Live live -> true;
            case Keeping.Frozen frozen -> table.checksum().equals(frozen.checksum());
        };
    }

    /** A state loses the part that was withdrawn, and with it its checksum: the last withdrawal is the one that it was lost to. */
    private QueryRun goneOrNoTable(SavedQuery query, Instant now) {
        return publications.at(now).stream()
                .filter(release -> query.keeping() instanceof Keeping.Frozen)
                .filter(Release.Withdrawn.class::isInstance)
                .map(Release.Withdrawn.class::cast)
                .max(Comparator.comparing(release -> release.withdrawn().at()))
                .<QueryRun>map(release -> new QueryRun.Withdrawn(query, release))
                .orElseGet(() -> new QueryRun.NoTable(query));
    }

    private static QueryRun read(SavedQuery query, PublishedTable table, String state, int mostCells) {
        return switch (query.query().readOn(table, mostCells)) {
            case Chosen chosen -> new QueryRun.Ran(query, table, chosen, state);
            case Unfit unfit -> new QueryRun.FitsNoMore(query, table, unfit.problems());
        };
    }
}
