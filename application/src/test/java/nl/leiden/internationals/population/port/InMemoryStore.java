package nl.leiden.internationals.population.port;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.port.ReferenceTables.Table;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** What the in-memory adapters share, as the tables of a database are shared: one transaction at a time, undone as a whole. */
public final class InMemoryStore implements Transactions {

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private Contents contents = new Contents();

    /** Everything that is kept; values never change, so a copy of the maps is a copy of everything. */
    static final class Contents {

        final SortedMap<ReleaseId, Release> releases = new TreeMap<>();
        final Map<ReleaseId, byte[]> tallies = new HashMap<>();
        final Map<ReleaseId, List<Vintage>> vintages = new HashMap<>();
        final Map<ReleaseId, ReleaseQuality> qualities = new HashMap<>();
        final Map<ExtractId, ExtractImport> imports = new HashMap<>();
        final Map<Table, LoadedTable> referenceTables = new EnumMap<>(Table.class);
        final SortedMap<AnnouncementId, Announcement> announcements = new TreeMap<>();
        final Map<SavedQueryId, SavedQuery> queries = new HashMap<>();
        final SortedMap<OutsideVersionId, OutsideVersion> outside =
                new TreeMap<>(Comparator.comparing(OutsideVersionId::table).thenComparingInt(OutsideVersionId::number));
        final Map<OutsideVersionId, OutsideContent> outsideContents = new HashMap<>();

        Contents copy() {
            Contents copy = new Contents();
            copy.releases.putAll(releases);
            copy.tallies.putAll(tallies);
            copy.vintages.putAll(vintages);
            copy.qualities.putAll(qualities);
            copy.imports.putAll(imports);
            copy.referenceTables.putAll(referenceTables);
            copy.announcements.putAll(announcements);
            copy.queries.putAll(queries);
            copy.outside.putAll(outside);
            copy.outsideContents.putAll(outsideContents);
            return copy;
        }
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return oneAtATime.getHoldCount() == 1 ? undoneIfItThrows(work) : work.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    private <T> T undoneIfItThrows(Supplier<T> work) {
        Contents before = contents.copy();
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            contents = before;
            throw failure;
        }
    }

    /** One call of a port: part of the transaction that is under way, or a transaction of its own. */
    <T> T with(Function<Contents, T> call) {
        return inTransaction(() -> call.apply(contents));
    }
}
