package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;

/** Finds the cells of a table that the parameters of a request choose, in the state that they name; whatever is wrong is told at once. */
@Singleton
public class ReadSelection {

    private static final List<String> NO_DIMENSIONS =
            List.of("lang", StateQuery.VINTAGE, StateQuery.AS_OF, SelectionQuery.ELIMINATE);

    private final Answers answers;
    private final StateQuery states;
    private final WithdrawnYears withdrawn;

    @Inject
    public ReadSelection(Answers answers, StateQuery states, WithdrawnYears withdrawn) {
        this.answers = answers;
        this.states = states;
        this.withdrawn = withdrawn;
    }

    /**
     * What was asked for and is there.
     *
     * @param current what is public now
     * @param state of the table, by its name
     * @param query what chose the cells, without the state
     */
    record Asked(PublishedFigures current, Selection selection, String state, Map<String, List<String>> query) {}

    /**
     * Answers with what was found, or says what is wrong.
     *
     * @param besides parameters that are no dimensions either
     * @param wrongBesides what is wrong with these
     */
    Response answer(
            String id,
            MultivaluedMap<String, String> parameters,
            List<String> besides,
            List<ProblemError> wrongBesides,
            Function<Asked, Response> answering) {
        PublishedFigures current = answers.figures();
        StateQuery.Answer state = states.read(parameters, id);
        Optional<PublishedTable> table = (state.errors().isEmpty() ? state.figures() : current).find(id);
        if (table.isEmpty()) {
            return TablesResource.unknown(state, current, id).response();
        }
        List<ProblemError> errors = new ArrayList<>(state.errors());
        errors.addAll(wrongBesides);
        errors.addAll(Parameters.wrongLanguage(parameters));
        SelectionQuery query = SelectionQuery.of(
                parameters,
                Stream.concat(NO_DIMENSIONS.stream(), besides.stream()).toList());
        errors.addAll(query.slips());
        Set<String> toTotal = SelectionQuery.eliminated(parameters);
        return switch (Selection.of(table.get(), query.wanted(), toTotal, SelectionQuery.MOST_CELLS)) {
            case Refused refused -> {
                errors.addAll(SelectionQuery.errors(table.get(), refused, toTotal, withdrawn));
                yield Problem.of(errors).response();
            }
            case Selection selection -> {
                states.lost(
                                state,
                                selection,
                                seen -> Selection.of(seen, query.wanted(), toTotal, SelectionQuery.MOST_CELLS))
                        .ifPresent(errors::add);
                yield errors.isEmpty()
                        ? answering.apply(new Asked(current, selection, state.state(), asked(query, toTotal)))
                        : Problem.of(errors).response();
            }
        };
    }

    private static Map<String, List<String>> asked(SelectionQuery query, Set<String> toTotal) {
        Map<String, List<String>> asked = new LinkedHashMap<>(query.wanted());
        if (!toTotal.isEmpty()) {
            asked.put(SelectionQuery.ELIMINATE, List.copyOf(toTotal));
        }
        return asked;
    }
}
