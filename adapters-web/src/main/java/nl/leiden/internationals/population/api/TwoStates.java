package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.usecase.FoundState;
import nl.leiden.internationals.population.usecase.ReadOutsideTables;
import nl.leiden.internationals.population.usecase.ReadState;
import nl.leiden.internationals.population.usecase.StateOfTable;
import nl.leiden.internationals.population.usecase.WantedState;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;

/**
 * The two states of a table that a query compares: {@code from} and {@code to} name them; without {@code to} it is the newest, and without
 * {@code from} the one just before.
 */
@Singleton
public class TwoStates {

    static final String FROM = "from";
    static final String TO = "to";
    static final String MEASURE = "measure";

    private final ReadState states;
    private final ReadOutsideTables outsideTables;
    private final InstantSource clock;

    @Inject
    public TwoStates(ReadState states, ReadOutsideTables outsideTables, InstantSource clock) {
        this.states = states;
        this.outsideTables = outsideTables;
        this.clock = clock;
    }

    /** What comes of it. */
    public sealed interface Answer {

        /** There never was such a table. */
        record NoTable() implements Answer {}

        /** What is wrong with the query. */
        record Wrong(List<ProblemError> errors) implements Answer {}

        /**
         * Both were found.
         *
         * @param all states of the table, oldest first
         */
        record Compared(StateOfTable from, StateOfTable to, TableDifferences differences, List<StateOfTable> all)
                implements Answer {}
    }

    /** Compares what the query names. */
    public Answer read(String table, MultivaluedMap<String, String> query) {
        List<StateOfTable> all = states.all(table, clock.instant());
        List<OutsideVersion.Withdrawn> withdrawn = withdrawn(table);
        if (all.isEmpty()) {
            return withdrawn.isEmpty()
                    ? new Answer.NoTable()
                    : new Answer.Wrong(List.of(gone(In.PATH, "table", withdrawn.getLast())));
        }
        List<ProblemError> errors = new ArrayList<>();
        Optional<StateOfTable> to =
                named(TO, table, query, all, withdrawn, errors).or(() -> Optional.of(all.getLast()));
        Optional<StateOfTable> from =
                named(FROM, table, query, all, withdrawn, errors).or(() -> before(to.orElseThrow(), all));
        PublishedTable newer = to.orElseThrow().table();
        Code measure = measure(newer, query, errors);
        if (!errors.isEmpty()) {
            return new Answer.Wrong(errors);
        }
        StateOfTable older = from.orElseThrow();
        return new Answer.Compared(
                older, to.orElseThrow(), TableDifferences.between(older.table(), newer, measure), all);
    }

    /** The versions of a table of others that were withdrawn, oldest first. */
    public List<OutsideVersion.Withdrawn> withdrawn(String table) {
        return outsideTables.of(table, clock.instant()).stream()
                .filter(OutsideVersion.Withdrawn.class::isInstance)
                .map(OutsideVersion.Withdrawn.class::cast)
                .toList();
    }

    private static ProblemError gone(In in, String name, OutsideVersion.Withdrawn version) {
        return ProblemError.of(in, name, ProblemType.FIGURES_WITHDRAWN.slug(), StateQuery.whyWithdrawn(version));
    }

    /** The first has none before it, and is compared with itself: nothing changed. */
    private static Optional<StateOfTable> before(StateOfTable to, List<StateOfTable> all) {
        return Optional.of(all.get(Math.max(0, all.indexOf(to) - 1)));
    }

    private Optional<StateOfTable> named(
            String parameter,
            String table,
            MultivaluedMap<String, String> query,
            List<StateOfTable> all,
            List<OutsideVersion.Withdrawn> withdrawn,
            List<ProblemError> errors) {
        String name = query.getFirst(parameter);
        if (name == null) {
            return Optional.empty();
        }
        Optional<StateOfTable> found =
                all.stream().filter(state -> state.id().equals(name.strip())).findFirst();
        Optional<OutsideVersion.Withdrawn> gone = withdrawn.stream()
                .filter(version -> version.id().name().equals(name.strip()))
                .findFirst();
        if (gone.isPresent()) {
            errors.add(gone(In.QUERY, parameter, gone.get()));
        } else if (states.find(table, new WantedState.Vintage(name.strip()), clock.instant())
                instanceof FoundState.Withdrawn release) {
            errors.add(ProblemError.of(
                    In.QUERY,
                    parameter,
                    ProblemType.FIGURES_WITHDRAWN.slug(),
                    StateQuery.whyWithdrawn(release.release())));
        } else if (found.isEmpty()) {
            errors.add(new ProblemError(
                    In.QUERY,
                    parameter,
                    "unknown-vintage",
                    Message.of("problem.unknown-vintage", name),
                    Nearest.to(
                            name,
                            all.stream()
                                    .map(state -> new Nearest.Candidate(state.id(), List.of()))
                                    .toList())));
        }
        return found;
    }

    private static Code measure(PublishedTable table, MultivaluedMap<String, String> query, List<ProblemError> errors) {
        Code first = table.measures().getFirst().code();
        String name = query.getFirst(MEASURE);
        if (name == null) {
            return first;
        }
        int position = IntStream.range(0, table.measures().size())
                .filter(i -> table.measures().get(i).code().value().equals(name))
                .findFirst()
                .orElse(-1);
        if (position < 0) {
            errors.add(new ProblemError(
                    In.QUERY,
                    MEASURE,
                    "unknown-code",
                    Message.of("problem.unknown-code.detail", MEASURE, name),
                    table.measures().stream().map(m -> m.code().value()).toList()));
            return first;
        }
        return table.measures().get(position).code();
    }
}
