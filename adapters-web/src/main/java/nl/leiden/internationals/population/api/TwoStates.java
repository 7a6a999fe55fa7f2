package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.usecase.FoundState;
import nl.leiden.internationals.population.usecase.ReadState;
import nl.leiden.internationals.population.usecase.StateOfTable;
import nl.leiden.internationals.population.usecase.WantedState;
import nl.leiden.internationals.population.usecase.WithdrawnState;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;

/**
 * The two states of a table that a query compares: {@code from} and {@code to} name them; without {@code to} it is the newest, and without
 * {@code from} the one just before. {@code measure} names the measure whose cells are compared, or all with {@code *}; without it they are
 * those that are given in the table.
 */
@Singleton
public class TwoStates {

    static final String FROM = "from";
    static final String TO = "to";
    static final String MEASURE = "measure";

    private final ReadState states;
    private final InstantSource clock;

    @Inject
    public TwoStates(ReadState states, InstantSource clock) {
        this.states = states;
        this.clock = clock;
    }

    /** What comes of it. */
    public sealed interface Answer {

        /** There never was such a table. */
        record NoTable() implements Answer {}

        /**
         * Every state of it was withdrawn.
         *
         * @param states what is left of them, oldest first, at least one
         */
        record AllWithdrawn(List<WithdrawnState> states) implements Answer {

            /** What is said of the last of them. */
            ProblemError error() {
                return StateQuery.withdrawn(In.PATH, "table", StateQuery.whyWithdrawn(states.getLast()));
            }
        }

        /** What is wrong with the query. */
        record Wrong(List<ProblemError> errors) implements Answer {}

        /**
         * Both were found.
         *
         * @param before the table in the earlier state
         * @param after the table in the later state
         * @param measures whose cells were compared, at least one
         * @param measure what the query names as such; empty if it names none
         * @param all states of the table, oldest first
         */
        record Compared(
                StateOfTable from,
                StateOfTable to,
                PublishedTable before,
                PublishedTable after,
                List<Measure> measures,
                String measure,
                TableDifferences differences,
                List<StateOfTable> all)
                implements Answer {

            /** The part of a query that makes the same comparison. */
            public String query() {
                String states = FROM + '=' + from.id() + '&' + TO + '=' + to.id();
                return measure.isEmpty() ? states : states + '&' + MEASURE + '=' + measure;
            }

            /** Whether nothing was public before the later state, so that there is nothing to compare it with. */
            public boolean isOfTheFirst() {
                return from.equals(to) && to.equals(all.getFirst());
            }
        }
    }

    /** Compares what the query names. */
    public Answer read(String table, MultivaluedMap<String, String> query) {
        List<StateOfTable> all = states.all(table, clock.instant());
        List<WithdrawnState> withdrawn = withdrawn(table);
        if (all.isEmpty()) {
            return withdrawn.isEmpty() ? new Answer.NoTable() : new Answer.AllWithdrawn(withdrawn);
        }
        List<ProblemError> errors = new ArrayList<>();
        Optional<StateOfTable> to = named(TO, table, query, all, errors).or(() -> Optional.of(all.getLast()));
        Optional<StateOfTable> from = named(FROM, table, query, all, errors).or(() -> before(to.orElseThrow(), all));
        PublishedTable after = in(to.orElseThrow());
        PublishedTable before = in(from.orElseThrow());
        List<Measure> measures = measures(before, after, query, errors);
        if (!errors.isEmpty()) {
            return new Answer.Wrong(errors);
        }
        return new Answer.Compared(
                from.orElseThrow(),
                to.orElseThrow(),
                before,
                after,
                measures,
                StateQuery.only(MEASURE, query, errors).orElse(""),
                TableDifferences.between(
                                before,
                                after,
                                measures.stream().map(Measure::code).toList())
                        .withGone(withdrawnBetween(from.orElseThrow(), to.orElseThrow())),
                all);
    }

    /** Why there is nothing newest to compare for a query that does not say with what: it was withdrawn, as the table itself says. */
    Optional<ProblemError> newestWithdrawn(String table, MultivaluedMap<String, String> query) {
        if (query.containsKey(TO)) {
            return Optional.empty();
        }
        return switch (states.find(table, new WantedState.Now(), clock.instant())) {
            case FoundState.WithdrawnVersion gone ->
                Optional.of(StateQuery.withdrawn(In.PATH, "table", StateQuery.whyWithdrawn(gone.version())));
            case FoundState.Withdrawn gone ->
                Optional.of(StateQuery.withdrawn(In.PATH, "table", StateQuery.whyWithdrawn(gone.release())));
            case FoundState.Found found -> Optional.empty();
            case FoundState.StateOfOtherTable other -> Optional.empty();
            case FoundState.NoSuchState none -> Optional.empty();
            case FoundState.BeforeFirst before -> Optional.empty();
        };
    }

    /** Periods that readers saw in the earlier state, and that went from the later one with a withdrawal. */
    private static List<Category> withdrawnBetween(StateOfTable from, StateOfTable to) {
        return from.lost().stream()
                .filter(period -> !to.periods().contains(period) && !to.lost().contains(period))
                .toList();
    }

    /** The table with its cells in a state that was just listed. */
    private PublishedTable in(StateOfTable state) {
        String table = state.table().value();
        return switch (states.find(table, new WantedState.Vintage(state.id()), clock.instant())) {
            case FoundState.Found found -> found.figures().find(table).orElseThrow();
            case FoundState gone -> throw new IllegalStateException(state + " is not there any more: " + gone);
        };
    }

    /** The states of a table that were withdrawn, oldest first. */
    public List<WithdrawnState> withdrawn(String table) {
        return states.withdrawn(table, clock.instant());
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
            List<ProblemError> errors) {
        Optional<String> named = StateQuery.only(parameter, query, errors);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String name = named.get();
        switch (states.find(table, new WantedState.Vintage(name), clock.instant())) {
            case FoundState.Found state -> {
                return all.stream()
                        .filter(one -> one.id().equals(state.state()))
                        .findFirst();
            }
            case FoundState.WithdrawnVersion gone ->
                errors.add(StateQuery.withdrawn(In.QUERY, parameter, StateQuery.whyWithdrawn(gone.version())));
            case FoundState.Withdrawn gone ->
                errors.add(StateQuery.withdrawn(In.QUERY, parameter, StateQuery.whyWithdrawn(gone.release())));
            case FoundState.StateOfOtherTable other -> errors.add(StateQuery.ofOther(parameter, name, other));
            case FoundState.NoSuchState none -> errors.add(StateQuery.unknown(parameter, name, none.states()));
            case FoundState.BeforeFirst before -> errors.add(StateQuery.unknown(parameter, name, List.of()));
        }
        return Optional.empty();
    }

    /** What is given in either state; or the one that is named; or all. */
    private static List<Measure> measures(
            PublishedTable before,
            PublishedTable after,
            MultivaluedMap<String, String> query,
            List<ProblemError> errors) {
        Optional<String> named = StateQuery.only(MEASURE, query, errors);
        if (named.isEmpty()) {
            return TableDifferences.given(before, after);
        }
        String name = named.get();
        List<Measure> all = TableDifferences.measures(before.measures(), after.measures());
        List<Measure> meant = all.stream()
                .filter(m -> name.equals(Selection.ALL) || m.code().value().equals(name))
                .toList();
        if (meant.isEmpty()) {
            errors.add(new ProblemError(
                    In.QUERY,
                    MEASURE,
                    "unknown-code",
                    Message.of("problem.unknown-code.detail", MEASURE, name),
                    all.stream().map(m -> m.code().value()).toList()));
        }
        return meant;
    }
}
