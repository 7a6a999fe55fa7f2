package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.figures.WithdrawnPart;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.port.OnceCommitted;
import nl.leiden.internationals.population.port.OutsideTables;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.PublicState;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Note;
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
    private final Vintages vintages;
    private final OutsideStates outside;
    private final OnceCommitted onceCommitted;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<ReleaseId, List<Vintage>> kept = new ConcurrentHashMap<>();
    /** Earlier states that were asked for lately. */
    private final Map<Parts, PublishedFigures> earlier = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Parts, PublishedFigures> eldest) {
            return size() > MOST_EARLIER;
        }
    };

    /** Of what a state consists, and what it has lost. */
    record Parts(List<ReleaseId> left, List<ReleaseId> lost) {

        static Parts of(PublicState state) {
            return new Parts(
                    state.releases(),
                    state.seen().stream()
                            .filter(release -> !state.releases().contains(release))
                            .toList());
        }
    }

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
        this.vintages = vintages;
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
        PublishedFigures counted = before != null && sameReleases
                ? before.figures()
                : assembled(
                        new Parts(published.stream().map(Release.Published::id).toList(), List.of()), releases);
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

    private static List<Release.Published> published(List<Release> releases) {
        return releases.stream()
                .filter(Release.Published.class::isInstance)
                .map(Release.Published.class::cast)
                .toList();
    }

    /** The figures of a state, as far as they were not withdrawn since; of what was, a note says why. */
    PublishedFigures in(PublicState state, Snapshot snapshot) {
        List<ReleaseId> now = published(snapshot.releases()).stream()
                .map(Release.Published::id)
                .toList();
        Parts parts = Parts.of(state);
        if (parts.lost().isEmpty()
                && now.size() == parts.left().size()
                && Set.copyOf(now).containsAll(parts.left())) {
            return snapshot.figures();
        }
        return earlier(parts, snapshot);
    }

    /** The figures of a state as readers saw them, with what was withdrawn since: to compare with, and shown to nobody. */
    PublishedFigures asSeen(PublicState state, Snapshot snapshot) {
        return earlier(new Parts(state.seen(), List.of()), snapshot);
    }

    private PublishedFigures earlier(Parts parts, Snapshot snapshot) {
        synchronized (earlier) {
            return earlier.computeIfAbsent(parts, wanted -> assembled(wanted, snapshot.releases()));
        }
    }

    private Map<TableId, List<Note>> notes(List<ReleaseId> lost, List<Release> releases) {
        Map<TableId, List<Note>> notes = new HashMap<>();
        for (Release release : releases) {
            if (release instanceof Release.Withdrawn withdrawn && lost.contains(withdrawn.id())) {
                Note note = WithdrawnPart.note(withdrawn);
                tables(List.of(withdrawn.id()))
                        .forEach(table -> notes.computeIfAbsent(table, id -> new ArrayList<>())
                                .add(note));
            }
        }
        return notes;
    }

    /** What these releases, withdrawn or not, have of a table, in their order. */
    List<Vintage> vintages(String table, List<ReleaseId> of) {
        return of.stream()
                .flatMap(release -> kept(release).stream())
                .filter(vintage -> vintage.definition().id().value().equals(table))
                .toList();
    }

    /** The tables of which these releases have something. */
    List<TableId> tables(List<ReleaseId> of) {
        return of.stream()
                .flatMap(release -> kept(release).stream())
                .map(vintage -> vintage.definition().id())
                .distinct()
                .toList();
    }

    /** Puts the tables of a state together from all their cells, which is dear. */
    PublishedFigures assembled(Parts wanted, List<Release> releases) {
        List<PublishedVintage> all = new ArrayList<>();
        for (Release release : releases) {
            if (wanted.left().contains(release.id())) {
                Map<TableId, Vintage> before = before(release.id(), releases);
                for (Vintage vintage : kept(release.id())) {
                    all.add(new PublishedVintage(
                            vintage,
                            release.publicSince().orElseThrow(),
                            release.origin().reason(),
                            before.get(vintage.definition().id())));
                }
            }
        }
        return PublishedFigures.of(all, notes(wanted.lost(), releases));
    }

    /** The vintages that readers saw before a revision, unless they were withdrawn. */
    private Map<TableId, Vintage> before(ReleaseId revision, List<Release> releases) {
        return releases.stream()
                .filter(r -> r instanceof Release.Superseded superseded
                        && superseded.by().equals(revision))
                .findFirst()
                .map(superseded -> kept(superseded.id()).stream()
                        .collect(Collectors.toMap(v -> v.definition().id(), v -> v)))
                .orElse(Map.of());
    }

    /** What is stored never changes, so it is read once. */
    private List<Vintage> kept(ReleaseId release) {
        return kept.computeIfAbsent(release, vintages::of);
    }
}
