package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.Visit;

/** How a table, or cells chosen from it by the same parameters as its data, are to be cited. */
@Path(Paths.API + "/tables/{table}/citation")
@Singleton
@ForEverybody
public class CitationResource {

    private static final List<String> NO_DIMENSIONS =
            List.of("lang", StateQuery.VINTAGE, StateQuery.AS_OF, SelectionQuery.ELIMINATE);

    private final Answers answers;
    private final StateQuery states;
    private final FigureNotes notes;
    private final Installation installation;
    private final WithdrawnYears withdrawn;
    private final Visit visit;

    @Inject
    public CitationResource(
            Answers answers,
            StateQuery states,
            FigureNotes notes,
            Installation installation,
            WithdrawnYears withdrawn,
            Visit visit) {
        this.answers = answers;
        this.states = states;
        this.notes = notes;
        this.installation = installation;
        this.withdrawn = withdrawn;
        this.visit = visit;
    }

    @GET
    public Response citation(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        PublishedFigures current = answers.figures();
        StateQuery.Answer state = states.read(uri.getQueryParameters(), id);
        Optional<PublishedTable> table = (state.errors().isEmpty() ? state.figures() : current).find(id);
        if (table.isEmpty()) {
            return TablesResource.unknown(state, current, id).response();
        }
        List<ProblemError> errors = new ArrayList<>(state.errors());
        errors.addAll(Parameters.wrongLanguage(uri.getQueryParameters()));
        SelectionQuery query = SelectionQuery.of(uri.getQueryParameters(), NO_DIMENSIONS);
        errors.addAll(query.slips());
        Set<String> toTotal = SelectionQuery.eliminated(uri.getQueryParameters());
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
                        ? answer(selection, state.state(), query.wanted(), toTotal, current, headers)
                        : Problem.of(errors).response();
            }
        };
    }

    private Response answer(
            Selection selection,
            String state,
            Map<String, List<String>> wanted,
            Set<String> toTotal,
            PublishedFigures current,
            HttpHeaders headers) {
        Language language = visit.language();
        Map<String, List<String>> query = new LinkedHashMap<>(wanted);
        if (!toTotal.isEmpty()) {
            query.put(SelectionQuery.ELIMINATE, List.copyOf(toTotal));
        }
        String id = selection.table().id().value();
        String key = String.join(" ", "citation", id, language.tag(), state, query.toString());
        return answers.answer(
                headers,
                current,
                key,
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(Citation.of(
                        selection,
                        state,
                        notes.sourceOf(selection.table()),
                        installation.publisher().name(),
                        installation.address(),
                        query,
                        language))));
    }
}
