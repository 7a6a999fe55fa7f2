package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.port.OnceCommitted;
import nl.leiden.internationals.population.port.OutsideTables;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.PublicState;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/**
 * Gives everything that is public at a moment, always as one whole. It is kept in memory and looked up again when a publication
 * time comes, and once a second, so that what another server published or withdrew is seen here too. While the store does not answer,
 * readers get what was public when it last did; the first look that succeeds again shows what was withdrawn meanwhile.
 */
@Singleton
public class ReadFigures {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST_EARLIER = 32;

    private final PublishDueReleases publishDueReleases;
    private final Assembly assembly;
    private final OutsideStates outside;
    private final OnceCommitted onceCommitted;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock looking = new ReentrantLock();
    /** Earlier states that were asked for lately. */
    private final Map<Assembly.Parts, PublishedFigures> earlier = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Assembly.Parts, PublishedFigures> eldest) {
            return size() > MOST_EARLIER;
        }
    };

    private volatile @Nullable Snapshot snapshot;
    private volatile @Nullable Failure failed;

    /**
     * What was public when the store was looked at.
     *
     * @param releases that are public or were, the newest first
     * @param outside every version of every outside table, those of one table together and the oldest first
     * @param changes how many changes were committed here when the look began; one that came during the look need not be in it
     */
    record Snapshot(
            PublishedFigures figures,
            List<Release> releases,
            ReleaseCalendar calendar,
            List<OutsideVersion> outside,
            Optional<Instant> nextDue,
            Instant checked,
            long changes) {

        Snapshot {
            releases = List.copyOf(releases);
            outside = List.copyOf(outside);
        }

        boolean holdsAt(Instant now) {
            return now.isBefore(checked.plus(FRESH))
                    && nextDue.filter(due -> !now.isBefore(due)).isEmpty();
        }
    }

    private record Failure(RuntimeException why, Instant at) {}

    @Inject
    public ReadFigures(
            PublishDueReleases publishDueReleases,
            Vintages vintages,
            OutsideTables outsideTables,
            OnceCommitted onceCommitted) {
        this.publishDueReleases = publishDueReleases;
        this.assembly = new Assembly(vintages);
        this.outside = new OutsideStates(outsideTables);
        this.onceCommitted = onceCommitted;
    }

    /** Throws what the store throws only if it has not answered once since the start. */
    public PublishedFigures at(Instant now) {
        return snapshotAt(now).figures();
    }

    /** The same if it is known without looking at the store, else empty; waits for nobody. */
    public Optional<PublishedFigures> knownAt(Instant now) {
        return Optional.ofNullable(snapshot)
                .filter(known -> isFresh(known, now))
                .map(Snapshot::figures);
    }

    /** Why the store could not be looked at; empty while it answers. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failed).map(Failure::why);
    }

    Snapshot snapshotAt(Instant now) {
        Snapshot current = snapshot;
        if (current != null && isFresh(current, now)) {
            return current;
        }
        Failure before = failed;
        if (current == null || before == null) {
            looking.lock();
        } else if (isTooSoon(before, now) || !looking.tryLock()) {
            // while the store is gone one reader a second looks again, and no other waits for it
            return current;
        }
        try {
            return refreshed(now, before);
        } finally {
            looking.unlock();
        }
    }

    private static boolean isTooSoon(Failure failure, Instant now) {
        return now.isBefore(failure.at().plus(FRESH));
    }

    /**
     * Something was signed off, moved, recalled, withdrawn or announced: who reads after it is committed looks at the store, also when another
     * look, begun before, ends later.
     */
    void lookAgain() {
        onceCommitted.take(() -> {
            changes.incrementAndGet();
            failed = null;
        });
    }

    private boolean isFresh(Snapshot known, Instant now) {
        return known.changes() == changes.get() && known.holdsAt(now);
    }

    private Snapshot refreshed(Instant now, @Nullable Failure seen) {
        Snapshot before = snapshot;
        Failure newest = failed;
        boolean failedMeanwhile = newest != null && !newest.equals(seen);
        if (before != null && (isFresh(before, now) || failedMeanwhile)) {
            return before;
        }
        try {
            Snapshot after = look(now, before);
            snapshot = after;
            failed = null;
            return after;
        } catch (Exception gone) {
            if (before == null) {
                throw gone;
            }
            failed = new Failure(unchecked(gone), now);
            return before;
        }
    }

    /** A transaction that cannot be committed throws a checked exception that no signature names. */
    private static RuntimeException unchecked(Exception failure) {
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("what was read cannot be committed", failure);
    }

    private Snapshot look(Instant now, @Nullable Snapshot before) {
        long known = changes.get();
        PublishDueReleases.Everything everything = publishDueReleases.publish(now);
        List<Release> all = everything.releases();
        Optional<Instant> nextDue = all.stream()
                .filter(Release.SignedOff.class::isInstance)
                .map(r -> ((Release.SignedOff) r).publication())
                .min(Comparator.naturalOrder());
        List<Release> releases = all.stream().filter(Release::hasBeenPublic).toList();
        List<Release.Published> published = published(releases);
        List<OutsideVersion> versions = outsideVersions(before);
        ReleaseCalendar calendar = ReleaseCalendar.of(all, everything.announcements());
        boolean sameReleases = before != null && published(before.releases()).equals(published);
        if (before != null && sameReleases && before.outside().equals(versions)) {
            return new Snapshot(before.figures(), releases, calendar, versions, nextDue, now, known);
        }
        PublishedFigures counted =
                before != null && sameReleases ? before.figures() : assembled(now(releases), releases);
        return new Snapshot(counted.with(outside.current(versions)), releases, calendar, versions, nextDue, now, known);
    }

    /** Readers of our own figures do not depend on those that others brought: what was read of them stays. */
    private List<OutsideVersion> outsideVersions(@Nullable Snapshot before) {
        try {
            return outside.versions();
        } catch (RuntimeException gone) {
            if (before == null) {
                throw gone;
            }
            return before.outside();
        }
    }

    /** A version of an outside table that readers may see. */
    OutsideTable outside(OutsideVersion.Published version) {
        return outside.table(version);
    }

    /** The outside tables that were public at a moment. */
    List<OutsideTable> outsideAsOf(Instant moment, Snapshot then) {
        return outside.asOf(moment, then.outside());
    }

    private static Assembly.Parts now(List<Release> releases) {
        return Assembly.Parts.now(
                published(releases).stream().map(Release.Published::id).toList(), releases);
    }

    private static List<Release.Published> published(List<Release> releases) {
        return releases.stream()
                .filter(Release.Published.class::isInstance)
                .map(Release.Published.class::cast)
                .toList();
    }

    /** The figures of a state, as far as they were not withdrawn since; of what was, a note says why. */
    PublishedFigures in(PublicState state, Snapshot snapshot) {
        Assembly.Parts parts = Assembly.Parts.of(state, snapshot.releases());
        return parts.equals(now(snapshot.releases())) ? snapshot.figures() : earlier(parts, snapshot);
    }

    /** The figures of a state as readers saw them, with what was withdrawn since: to compare with, and shown to nobody. */
    PublishedFigures asSeen(PublicState state, Snapshot snapshot) {
        return earlier(Assembly.Parts.asSeen(state, snapshot.releases()), snapshot);
    }

    private PublishedFigures earlier(Assembly.Parts parts, Snapshot snapshot) {
        synchronized (earlier) {
            return earlier.computeIfAbsent(parts, wanted -> assembled(wanted, snapshot.releases()));
        }
    }

    /** What these releases, withdrawn or not, have of a table, in their order. */
    List<Vintage> vintages(String table, List<ReleaseId> of) {
        return assembly.vintages(table, of);
    }

    /** The tables of which these releases have something. */
    List<TableId> tables(List<ReleaseId> of) {
        return assembly.tables(of);
    }

    /** Puts the tables of a state together from all their cells, which is dear. */
    PublishedFigures assembled(Assembly.Parts wanted, List<Release> releases) {
        return assembly.figures(wanted, releases);
    }
}
