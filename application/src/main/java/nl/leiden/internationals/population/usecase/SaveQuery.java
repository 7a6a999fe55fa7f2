package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.port.SavedQueries;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.SavedQuery;

/** A reader saves a query, to run it again or to cite what it gives. Everybody may, so that what is kept has its limits. */
@Singleton
public class SaveQuery {

    /** In characters, a good deal more than every code of the largest table. */
    public static final int LONGEST = 8_192;

    /** As many take less than a gigabyte. */
    static final long MOST = 100_000;

    private final SavedQueries queries;
    private final CheckQuery checkQuery;

    @Inject
    public SaveQuery(SavedQueries queries, CheckQuery checkQuery) {
        this.queries = queries;
        this.checkQuery = checkQuery;
    }

    /**
     * Keeps a query that can be read on its table as it is public now.
     *
     * @param mostCells the largest answer that anybody is given
     */
    @Transactional
    public QuerySaving save(QueryToSave wanted, int mostCells, Instant now) {
        CheckQuery.Looked looked = checkQuery.look(wanted, mostCells, now);
        PublishedTable table = looked.table();
        if (table == null || !looked.faults().isEmpty()) {
            return new QuerySaving.Refused(looked.faults());
        }
        return keep(
                new SavedQuery(
                        table.id(),
                        wanted.query(),
                        wanted.language(),
                        wanted.format(),
                        wanted.formatParameters(),
                        wanted.frozen() ? new Keeping.Frozen(looked.state(), table.checksum()) : new Keeping.Live()),
                now);
    }

    private QuerySaving keep(SavedQuery query, Instant now) {
        if (queries.find(query.id()).isPresent()) {
            return new QuerySaving.Saved(query, false);
        }
        if (queries.count() >= MOST) {
            return new QuerySaving.NoRoom(MOST);
        }
        return new QuerySaving.Saved(query, queries.keep(query, now));
    }
}
