package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.port.SavedQueries;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.Unfit;

/** A reader saves a query, to run it again or to cite what it gives. Everybody may, so that what is kept has its limits. */
@Singleton
public class SaveQuery {

    /** In characters, a good deal more than every code of the largest table. */
    public static final int LONGEST = 8_192;

    /** As many take less than a gigabyte. */
    static final long MOST = 100_000;

    private final SavedQueries queries;
    private final ReadState readState;

    @Inject
    public SaveQuery(SavedQueries queries, ReadState readState) {
        this.queries = queries;
        this.readState = readState;
    }

    /**
     * Keeps a query that can be read on its table as it is public now.
     *
     * @param mostCells the largest answer that anybody is given
     */
    @Transactional
    public QuerySaving save(QueryToSave wanted, int mostCells, Instant now) {
        Optional<TableNow> known =
                readState.find(wanted.table(), new WantedState.Now(), now) instanceof FoundState.Found found
                        ? found.figures().find(wanted.table()).map(table -> new TableNow(table, found.state()))
                        : Optional.empty();
        if (known.isEmpty()) {
            return new QuerySaving.NoSuchTable(wanted.table());
        }
        PublishedTable table = known.get().table();
        SavedQuery query = new SavedQuery(
                table.id(),
                wanted.query(),
                wanted.language(),
                wanted.format(),
                wanted.formatParameters(),
                wanted.frozen() ? new Keeping.Frozen(known.get().state(), table.checksum()) : new Keeping.Live());
        return switch (wanted.query().readOn(table, mostCells)) {
            case Unfit unfit -> new QuerySaving.Unfit(unfit.problems());
            case Chosen chosen -> keep(query, now);
        };
    }

    /** A table as it is now, and the name of that state. */
    private record TableNow(PublishedTable table, String state) {}

    private QuerySaving keep(SavedQuery query, Instant now) {
        if (query.length() > LONGEST) {
            return new QuerySaving.TooLong(query.length(), LONGEST);
        }
        if (queries.find(query.id()).isPresent()) {
            return new QuerySaving.Saved(query, false);
        }
        if (queries.count() >= MOST) {
            return new QuerySaving.NoRoom(MOST);
        }
        return new QuerySaving.Saved(query, queries.keep(query, now));
    }
}
