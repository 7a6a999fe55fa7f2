package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selected;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.release.PublicState;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** Reads what is public, or what was in any state that ever was. */
@Singleton
public class ReadState {

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{12,64}");
    private static final String NOTHING_PUBLISHED = "none";

    private final ReadFigures figures;

    @Inject
    public ReadState(ReadFigures figures) {
        this.figures = figures;
    }

    /**
     * All figures in the wanted state.
     *
     * @param wanted a checksum names no state of all figures
     */
    public FoundState find(WantedState wanted, Instant now) {
        ReadFigures.Snapshot snapshot = figures.snapshotAt(now);
        List<PublicState> states = PublicState.among(snapshot.releases());
        return switch (wanted) {
            case WantedState.Now current -> current(snapshot, states, now);
            case WantedState.AsOf asOf -> allAsOf(asOf.moment(), states, snapshot);
            case WantedState.Vintage vintage ->
                withdrawn(vintage.name(), snapshot)
                        .or(() -> states.stream()
                                .filter(state -> state.id().equals(vintage.name()))
                                .findFirst()
                                .map(state -> allFound(state, state.at(), snapshot)))
                        .orElseGet(() -> noSuchState(states, snapshot));
        };
    }

    /** With the outside tables of that moment, so that the state is the same whenever it is read. */
    private FoundState allFound(PublicState state, Instant moment, ReadFigures.Snapshot snapshot) {
        return new FoundState.Found(
                figures.in(state, snapshot).with(figures.outsideAsOf(moment, snapshot)), state.id(), moment);
    }

    private FoundState allAsOf(Instant moment, List<PublicState> states, ReadFigures.Snapshot snapshot) {
        Optional<PublicState> last = states.reversed().stream()
                .filter(state -> !state.at().isAfter(moment))
                .findFirst();
        if (last.isPresent()) {
            return withdrawnSince(last.get(), snapshot).orElseGet(() -> allFound(last.get(), moment, snapshot));
        }
        List<OutsideTable> brought = figures.outsideAsOf(moment, snapshot);
        return brought.isEmpty()
                ? asOf(moment, states, snapshot)
                : new FoundState.Found(PublishedFigures.none().with(brought), NOTHING_PUBLISHED, moment);
    }

    /**
     * The figures in the wanted state of one table.
     *
     * @param table its id; a table that never was is in no state
     * @param wanted the checksum of the table names its state too
     */
    public FoundState find(String table, WantedState wanted, Instant now) {
        ReadFigures.Snapshot snapshot = figures.snapshotAt(now);
        List<OutsideVersion> versions = versionsOf(table, snapshot);
        if (!versions.isEmpty()) {
            return outside(versions, wanted, snapshot, now);
        }
        List<PublicState> states = statesOf(table, snapshot);
        return switch (wanted) {
            case WantedState.Now current ->
                withdrawnWhole(table, states, snapshot).orElseGet(() -> current(snapshot, states, now));
            case WantedState.AsOf asOf -> asOf(asOf.moment(), states, snapshot);
            case WantedState.Vintage vintage ->
                withdrawn(vintage.name(), snapshot)
                        .or(() -> named(table, vintage.name(), states, snapshot))
                        .or(() -> citedBeforeWithdrawal(table, vintage.name(), snapshot))
                        .or(() -> otherTable(vintage.name(), snapshot))
                        .orElseGet(() -> noSuchState(states, snapshot));
        };
    }

    /** The last withdrawal of a table of which nothing is left. */
    private Optional<FoundState> withdrawnWhole(String table, List<PublicState> left, ReadFigures.Snapshot snapshot) {
        return left.isEmpty()
                ? PublicState.among(snapshot.releases()).reversed().stream()
                        .filter(state -> !figures.vintages(table, state.seen()).isEmpty())
                        .flatMap(state -> withdrawn(state.id(), snapshot).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The checksum of a table as it was while something was in it that was withdrawn since. */
    private Optional<FoundState> citedBeforeWithdrawal(String table, String name, ReadFigures.Snapshot snapshot) {
        return PublicState.among(snapshot.releases()).reversed().stream()
                .filter(state -> state.seen().size() > state.releases().size())
                .filter(state -> isNamed(name, figures.vintages(table, state.seen())))
                .flatMap(state -> state.seen().reversed().stream())
                .flatMap(release -> withdrawn(release.toString(), snapshot).stream())
                .findFirst();
    }

    /**
     * The states in which a table was public and something of it is left, oldest first; without those whose own release was withdrawn,
     * after which the state of its withdrawal comes.
     */
    public List<StateOfTable> all(String table, Instant now) {
        ReadFigures.Snapshot snapshot = figures.snapshotAt(now);
        List<OutsideVersion> versions = versionsOf(table, snapshot);
        if (!versions.isEmpty()) {
            return versions.stream()
                    .filter(OutsideVersion.Published.class::isInstance)
                    .map(OutsideVersion.Published.class::cast)
                    .map(version -> StateOfTable.of(figures.outside(version)))
                    .toList();
        }
        return statesOf(table, snapshot).stream()
                .filter(state -> withdrawnSince(state, snapshot).isEmpty())
                .map(state -> StateOfTable.of(
                        state, figures.vintages(table, state.releases()), figures.vintages(table, state.seen())))
                .toList();
    }

    /**
     * The states of a table that were withdrawn, oldest first: versions of one that others brought, or states whose own release was
     * withdrawn.
     */
    public List<WithdrawnState> withdrawn(String table, Instant now) {
        ReadFigures.Snapshot snapshot = figures.snapshotAt(now);
        List<OutsideVersion> versions = versionsOf(table, snapshot);
        if (!versions.isEmpty()) {
            return versions.stream()
                    .filter(OutsideVersion.Withdrawn.class::isInstance)
                    .map(OutsideVersion.Withdrawn.class::cast)
                    .map(version -> WithdrawnState.of(
                            version, figures.outside(version.published()).title()))
                    .toList();
        }
        return PublicState.among(snapshot.releases()).stream()
                .flatMap(state -> withdrawn(table, state, snapshot).stream())
                .toList();
    }

    private Optional<WithdrawnState> withdrawn(String table, PublicState state, ReadFigures.Snapshot snapshot) {
        List<Vintage> seen = figures.vintages(table, state.seen());
        return seen.isEmpty()
                ? Optional.empty()
                : withdrawnRelease(state.id(), snapshot).map(release -> WithdrawnState.of(state, release, seen));
    }

    /** A table counted from the register as readers saw it in a state, with what was withdrawn since; it is shown to nobody. */
    Optional<PublishedTable> asSeen(String table, String state, Instant now) {
        ReadFigures.Snapshot snapshot = figures.snapshotAt(now);
        return PublicState.among(snapshot.releases()).stream()
                .filter(one -> one.id().equals(state))
                .findFirst()
                .flatMap(one -> figures.asSeen(one, snapshot).find(table));
    }

    /**
     * The last withdrawal by which cells of a state came to say something else than when readers saw them, as changes do since a year that
     * was withdrawn; empty if they say the same, and if the years are others because some were withdrawn: who asks for all years gets those
     * that are left.
     *
     * @param left the cells as they are given now
     * @param again chooses the same cells of the table as it was
     */
    public Optional<Release.Withdrawn> lostOf(
            Selection left, String state, Function<PublishedTable, Selected> again, Instant now) {
        PublishedTable table = left.table();
        return lastLost(state, now)
                .filter(last -> asSeen(table.id().value(), state, now)
                        .filter(seen -> !seen.checksum().equals(table.checksum()))
                        .filter(seen -> again.apply(seen) instanceof Selection before
                                && before.chosenYears()
                                        .toList()
                                        .equals(left.chosenYears().toList())
                                && !before.checksum().equals(left.checksum()))
                        .isPresent());
    }

    /** The last withdrawal of a part of a state. */
    Optional<Release.Withdrawn> lastLost(String state, Instant now) {
        return lost(state, figures.snapshotAt(now))
                .max(Comparator.comparing(release -> release.withdrawn().at()));
    }

    private static Stream<Release.Withdrawn> lost(String state, ReadFigures.Snapshot snapshot) {
        Set<ReleaseId> lost = PublicState.among(snapshot.releases()).stream()
                .filter(one -> one.id().equals(state))
                .flatMap(one -> one.seen().stream().filter(id -> !one.releases().contains(id)))
                .collect(Collectors.toUnmodifiableSet());
        return snapshot.releases().stream()
                .filter(release -> lost.contains(release.id()))
                .filter(Release.Withdrawn.class::isInstance)
                .map(Release.Withdrawn.class::cast);
    }

    private static List<OutsideVersion> versionsOf(String table, ReadFigures.Snapshot snapshot) {
        return snapshot.outside().stream()
                .filter(version -> version.id().table().value().equals(table))
                .toList();
    }

    private FoundState outside(
            List<OutsideVersion> versions, WantedState wanted, ReadFigures.Snapshot snapshot, Instant now) {
        return switch (wanted) {
            case WantedState.Now current ->
                switch (versions.getLast()) {
                    case OutsideVersion.Withdrawn withdrawn -> new FoundState.WithdrawnVersion(withdrawn);
                    case OutsideVersion.Published published ->
                        new FoundState.Found(snapshot.figures(), published.id().name(), now);
                };
            case WantedState.AsOf asOf ->
                versions.reversed().stream()
                        .filter(version -> !version.imported().at().isAfter(asOf.moment()))
                        .findFirst()
                        .map(version -> version(version, snapshot, asOf.moment()))
                        .orElseGet(() -> new FoundState.BeforeFirst(
                                versions.getFirst().imported().at()));
            case WantedState.Vintage vintage ->
                versions.reversed().stream()
                        .filter(version -> version.id().name().equals(vintage.name())
                                || hasChecksum(version.checksum(), vintage.name()))
                        .findFirst()
                        .map(version ->
                                version(version, snapshot, version.imported().at()))
                        .or(() -> otherTable(vintage.name(), snapshot))
                        .orElseGet(() -> new FoundState.NoSuchState(versions.reversed().stream()
                                .filter(OutsideVersion.Published.class::isInstance)
                                .map(version -> version.id().name())
                                .toList()));
        };
    }

    private FoundState version(OutsideVersion version, ReadFigures.Snapshot snapshot, Instant at) {
        return switch (version) {
            case OutsideVersion.Withdrawn withdrawn -> new FoundState.WithdrawnVersion(withdrawn);
            case OutsideVersion.Published published ->
                new FoundState.Found(
                        snapshot.figures().with(List.of(figures.outside(published))),
                        published.id().name(),
                        at);
        };
    }

    private List<PublicState> statesOf(String table, ReadFigures.Snapshot snapshot) {
        return PublicState.among(snapshot.releases()).stream()
                .filter(state -> !figures.vintages(table, state.releases()).isEmpty())
                .toList();
    }

    private static FoundState current(ReadFigures.Snapshot snapshot, List<PublicState> states, Instant now) {
        return new FoundState.Found(
                snapshot.figures(),
                states.isEmpty() ? NOTHING_PUBLISHED : states.getLast().id(),
                now);
    }

    private FoundState asOf(Instant moment, List<PublicState> states, ReadFigures.Snapshot snapshot) {
        Optional<PublicState> found = states.reversed().stream()
                .filter(state -> !state.at().isAfter(moment))
                .findFirst();
        if (found.isPresent()) {
            return withdrawnSince(found.get(), snapshot).orElseGet(() -> found(found.get(), snapshot, moment));
        }
        return states.isEmpty()
                ? new FoundState.NoSuchState(List.of())
                : new FoundState.BeforeFirst(states.getFirst().at());
    }

    /** A state whose own release was withdrawn is had in no way any more: what is left of it would bear its name and not be it. */
    private static Optional<FoundState> withdrawnSince(PublicState state, ReadFigures.Snapshot snapshot) {
        return withdrawn(state.id(), snapshot);
    }

    private static Optional<FoundState> withdrawn(String name, ReadFigures.Snapshot snapshot) {
        return withdrawnRelease(name, snapshot).map(FoundState.Withdrawn::new);
    }

    private static Optional<Release.Withdrawn> withdrawnRelease(String name, ReadFigures.Snapshot snapshot) {
        return snapshot.releases().stream()
                .filter(release -> release.id().toString().equals(name))
                .filter(Release.Withdrawn.class::isInstance)
                .map(Release.Withdrawn.class::cast)
                .findFirst();
    }

    private Optional<FoundState> named(
            String table, String name, List<PublicState> states, ReadFigures.Snapshot snapshot) {
        return states.reversed().stream()
                .filter(state -> withdrawnSince(state, snapshot).isEmpty())
                .filter(state -> state.id().equals(name) || isNamed(name, figures.vintages(table, state.releases())))
                .findFirst()
                .map(state -> found(state, snapshot, state.at()));
    }

    private Optional<FoundState> otherTable(String name, ReadFigures.Snapshot snapshot) {
        return PublicState.among(snapshot.releases()).reversed().stream()
                .flatMap(state -> figures.tables(state.releases()).stream()
                        .filter(table -> isNamed(name, figures.vintages(table.value(), state.releases()))))
                .findFirst()
                .or(() -> snapshot.outside().stream()
                        .filter(version -> hasChecksum(version.checksum(), name))
                        .map(version -> version.id().table())
                        .findFirst())
                .map(FoundState.StateOfOtherTable::new);
    }

    private static boolean hasChecksum(Checksum checksum, String name) {
        return CHECKSUM.matcher(name).matches() && checksum.value().startsWith(name);
    }

    /** Whether this is the checksum of the table that these vintages make; it is told without putting the table together. */
    private static boolean isNamed(String name, List<Vintage> vintages) {
        return !vintages.isEmpty()
                && CHECKSUM.matcher(name).matches()
                && hasChecksum(FigureTable.checksum(vintages), name);
    }

    private FoundState found(PublicState state, ReadFigures.Snapshot snapshot, Instant at) {
        return new FoundState.Found(figures.in(state, snapshot), state.id(), at);
    }

    /** With the names of those that can be read, the newest first. */
    private static FoundState noSuchState(List<PublicState> states, ReadFigures.Snapshot snapshot) {
        return new FoundState.NoSuchState(states.reversed().stream()
                .filter(state -> withdrawnSince(state, snapshot).isEmpty())
                .map(PublicState::id)
                .toList());
    }
}
