package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.Unfit;
import org.jspecify.annotations.Nullable;

/** Tells why a query cannot be saved, so that it is known together with whatever else is wrong with the order to save it. */
@Singleton
public class CheckQuery {

    private final ReadState readState;

    @Inject
    public CheckQuery(ReadState readState) {
        this.readState = readState;
    }

    /**
     * Checks it on its table as it is public now; on none if there is no such table, and then as far as that goes.
     *
     * @param mostCells the largest answer that anybody is given
     * @return everything that is wrong with it; empty if it can be saved
     */
    @Transactional
    public List<QueryFault> check(QueryToSave wanted, int mostCells, Instant now) {
        return look(wanted, mostCells, now).faults();
    }

    /**
     * A query and the table that it is about.
     *
     * @param table null if there is none of that name
     * @param state in which the table is public now
     */
    record Looked(List<QueryFault> faults, @Nullable PublishedTable table, String state) {}

    Looked look(QueryToSave wanted, int mostCells, Instant now) {
        List<QueryFault> faults = new ArrayList<>();
        int length = SavedQuery.lengthOf(wanted.query());
        if (length > SaveQuery.LONGEST) {
            faults.add(new QueryFault.TooLong(length, SaveQuery.LONGEST));
        }
        PublishedTable table = null;
        String state = "";
        FoundState ofTable = readState.find(wanted.table(), new WantedState.Now(), now);
        if (ofTable instanceof FoundState.Found found) {
            table = found.figures().find(wanted.table()).orElse(null);
            state = found.state();
        }
        if (table == null) {
            faults.addFirst(noTable(wanted.table(), ofTable));
        }
        List<QueryProblem> problems = table == null ? wanted.query().unreadable() : problems(wanted, table, mostCells);
        problems.forEach(problem -> faults.add(new QueryFault.Unfit(problem)));
        return new Looked(faults, table, state);
    }

    private static QueryFault noTable(String table, FoundState state) {
        return switch (state) {
            case FoundState.Withdrawn withdrawn -> new QueryFault.Withdrawn(withdrawn.release());
            case FoundState.WithdrawnVersion withdrawn -> new QueryFault.WithdrawnVersion(withdrawn.version());
            case FoundState.Found found -> new QueryFault.NoSuchTable(table);
            case FoundState.NoSuchState none -> new QueryFault.NoSuchTable(table);
            case FoundState.BeforeFirst before -> new QueryFault.NoSuchTable(table);
            case FoundState.StateOfOtherTable other -> new QueryFault.NoSuchTable(table);
        };
    }

    private static List<QueryProblem> problems(QueryToSave wanted, PublishedTable table, int mostCells) {
        return switch (wanted.query().readOn(table, mostCells)) {
            case Unfit unfit -> unfit.problems();
            case Chosen chosen -> List.of();
        };
    }
}
