package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.leiden.internationals.population.figures.PublishedTable;
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
            case WantedState.AsOf asOf -> asOf(asOf.moment(), states, snapshot);
            case WantedState.Vintage vintage ->
                withdrawn(vintage.name(), snapshot)
                        .or(() -> states.stream()
                                .filter(state -> state.id().equals(vintage.name()))
                                .findFirst()
                                .map(state -> found(state, snapshot)))
                        .orElseGet(() -> new FoundState.NoSuchState(ids(states)));
        };
    }

    /**
     * The figures in the wanted state of one table.
     *
     * @param table its id; a table that never was is in no state
     * @param wanted the checksum of the table names its state too
     */
    public FoundState find(String table, WantedState wanted, Instant now) {
        ReadFigures.Snapshot snapshot = figures.snapshotAt(now);
        List<PublicState> states = statesOf(table, snapshot);
        return switch (wanted) {
            case WantedState.Now current -> current(snapshot, states);
            case WantedState.AsOf asOf -> asOf(asOf.moment(), states, snapshot);
            case WantedState.Vintage vintage ->
                withdrawn(vintage.name(), snapshot)
                        .or(() -> named(table, vintage.name(), states, snapshot))
                        .or(() -> otherTable(vintage.name(), snapshot))
                        .orElseGet(() -> new FoundState.NoSuchState(ids(states)));
        };
    }

    /** The states in which a table was public and something of it is left, oldest first. */
    public List<StateOfTable> all(String table, Instant now) {
        ReadFigures.Snapshot snapshot = figures.snapshotAt(now);
        return statesOf(table, snapshot).stream()
                .map(state -> StateOfTable.of(
                        state, figures.in(state, snapshot).find(table).orElseThrow()))
                .toList();
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
            return found(found.get(), snapshot);
        }
        return states.isEmpty()
                ? new FoundState.NoSuchState(List.of())
                : new FoundState.BeforeFirst(states.getFirst().at());
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
                .filter(state -> state.id().equals(name)
                        || hasChecksum(figures.in(state, snapshot).find(table).orElseThrow(), name))
                .findFirst()
                .map(state -> found(state, snapshot));
    }

    private Optional<FoundState> otherTable(String name, ReadFigures.Snapshot snapshot) {
        return PublicState.among(snapshot.releases()).reversed().stream()
                .flatMap(state -> figures.in(state, snapshot).tables().stream())
                .filter(table -> hasChecksum(table, name))
                .findFirst()
                .map(table -> new FoundState.StateOfOtherTable(table.id()));
    }

    private static boolean hasChecksum(PublishedTable table, String name) {
        return CHECKSUM.matcher(name).matches() && table.checksum().value().startsWith(name);
    }

    private FoundState found(PublicState state, ReadFigures.Snapshot snapshot) {
        return new FoundState.Found(figures.in(state, snapshot), state.id());
    }

    private static List<String> ids(List<PublicState> states) {
        return states.stream().map(PublicState::id).toList();
    }
}
