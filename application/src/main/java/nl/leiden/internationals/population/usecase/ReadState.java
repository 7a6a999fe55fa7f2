package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.release.PublicState;
import nl.leiden.internationals.population.release.Release;

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
            case WantedState.Now current -> current(snapshot, states);
            case WantedState.AsOf asOf -> allAsOf(asOf.moment(), states, snapshot);
            case WantedState.Vintage vintage ->
                withdrawn(vintage.name(), snapshot)
                        .or(() -> states.stream()
                                .filter(state -> state.id().equals(vintage.name()))
                                .findFirst()
                                .map(state -> allFound(state, state.at(), snapshot)))
                        .orElseGet(() -> new FoundState.NoSuchState(ids(states)));
        };
    }

    /** With the outside tables of that moment, so that the state is the same whenever it is read. */
    private FoundState allFound(PublicState state, Instant moment, ReadFigures.Snapshot snapshot) {
        return new FoundState.Found(
                figures.in(state, snapshot).with(figures.outsideAsOf(moment, snapshot)), state.id());
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
                : new FoundState.Found(PublishedFigures.none().with(brought), NOTHING_PUBLISHED);
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
            return outside(versions, wanted, snapshot);
        }
        List<PublicState> states = statesOf(table, snapshot);
        return switch (wanted) {
            case WantedState.Now current -> current(snapshot, states);
            case WantedState.AsOf asOf -> asOf(asOf.moment(), states, snapshot);
            case WantedState.Vintage vintage ->
                withdrawn(vintage.name(), snapshot)
                        .or(() -> named(table, vintage.name(), states, snapshot))
                        .or(() -> citedBeforeWithdrawal(table, vintage.name(), snapshot))
                        .or(() -> otherTable(vintage.name(), snapshot))
                        .orElseGet(() -> new FoundState.NoSuchState(ids(states)));
        };
    }

    /** The checksum of a table as it was while something was in it that was withdrawn since. */
    private Optional<FoundState> citedBeforeWithdrawal(String table, String name, ReadFigures.Snapshot snapshot) {
        return PublicState.among(snapshot.releases()).reversed().stream()
                .filter(state -> state.seen().size() > state.releases().size())
                .filter(state -> figures.checksumWhilePublic(table, state)
                        .filter(checksum -> hasChecksum(checksum, name))
                        .isPresent())
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
                        state, figures.in(state, snapshot).find(table).orElseThrow()))
                .toList();
    }

    private static List<OutsideVersion> versionsOf(String table, ReadFigures.Snapshot snapshot) {
        return snapshot.outside().stream()
                .filter(version -> version.id().table().value().equals(table))
                .toList();
    }

    private FoundState outside(List<OutsideVersion> versions, WantedState wanted, ReadFigures.Snapshot snapshot) {
        return switch (wanted) {
            case WantedState.Now now ->
                switch (versions.getLast()) {
                    case OutsideVersion.Withdrawn withdrawn -> new FoundState.WithdrawnVersion(withdrawn);
                    case OutsideVersion.Published published ->
                        new FoundState.Found(snapshot.figures(), published.id().name());
                };
            case WantedState.AsOf asOf ->
                versions.reversed().stream()
                        .filter(version -> !version.imported().at().isAfter(asOf.moment()))
                        .findFirst()
                        .map(version -> version(version, snapshot))
                        .orElseGet(() -> new FoundState.BeforeFirst(
                                versions.getFirst().imported().at()));
            case WantedState.Vintage vintage ->
                versions.reversed().stream()
                        .filter(version -> version.id().name().equals(vintage.name())
                                || hasChecksum(version.checksum(), vintage.name()))
                        .findFirst()
                        .map(version -> version(version, snapshot))
                        .or(() -> otherTable(vintage.name(), snapshot))
                        .orElseGet(() -> new FoundState.NoSuchState(versions.stream()
                                .map(version -> version.id().name())
                                .toList()));
        };
    }

    private FoundState version(OutsideVersion version, ReadFigures.Snapshot snapshot) {
        return switch (version) {
            case OutsideVersion.Withdrawn withdrawn -> new FoundState.WithdrawnVersion(withdrawn);
            case OutsideVersion.Published published ->
                new FoundState.Found(
                        snapshot.figures().with(List.of(figures.outside(published))),
                        published.id().name());
        };
    }

    private List<PublicState> statesOf(String table, ReadFigures.Snapshot snapshot) {
        return PublicState.among(snapshot.releases()).stream()
                .filter(state -> figures.in(state, snapshot).find(table).isPresent())
                .toList();
    }

    private static FoundState current(ReadFigures.Snapshot snapshot, List<PublicState> states) {
        return new FoundState.Found(
                snapshot.figures(),
                states.isEmpty() ? NOTHING_PUBLISHED : states.getLast().id());
    }

    private FoundState asOf(Instant moment, List<PublicState> states, ReadFigures.Snapshot snapshot) {
        Optional<PublicState> found = states.reversed().stream()
                .filter(state -> !state.at().isAfter(moment))
                .findFirst();
        if (found.isPresent()) {
            return withdrawnSince(found.get(), snapshot).orElseGet(() -> found(found.get(), snapshot));
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
        return snapshot.releases().stream()
                .filter(release -> release.id().toString().equals(name))
                .filter(Release.Withdrawn.class::isInstance)
                .map(Release.Withdrawn.class::cast)
                .<FoundState>map(FoundState.Withdrawn::new)
                .findFirst();
    }

    private Optional<FoundState> named(
            String table, String name, List<PublicState> states, ReadFigures.Snapshot snapshot) {
        return states.reversed().stream()
                .filter(state -> withdrawnSince(state, snapshot).isEmpty())
                .filter(state -> state.id().equals(name)
                        || hasChecksum(
                                figures.in(state, snapshot)
                                        .find(table)
                                        .orElseThrow()
                                        .checksum(),
                                name))
                .findFirst()
                .map(state -> found(state, snapshot));
    }

    private Optional<FoundState> otherTable(String name, ReadFigures.Snapshot snapshot) {
        return PublicState.among(snapshot.releases()).reversed().stream()
                .flatMap(state -> figures.in(state, snapshot).counted().stream())
                .filter(table -> hasChecksum(table.checksum(), name))
                .map(PublishedTable::id)
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

    private FoundState found(PublicState state, ReadFigures.Snapshot snapshot) {
        return new FoundState.Found(figures.in(state, snapshot), state.id());
    }

    private static List<String> ids(List<PublicState> states) {
        return states.stream().map(PublicState::id).toList();
    }
}
