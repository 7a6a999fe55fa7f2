package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.accounts.Limited;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Visit;

/** The levels of hierarchies, as lists to choose from. */
@Path(PxAddresses.ROOT + "/codelists/{id}")
@Singleton
@ForEverybody
@Limited(name = PxLimits.COUNTED_AS, calls = PxLimits.CALLS, seconds = PxLimits.SECONDS)
public class CodelistsResource {

    private final PxAnswers answers;
    private final PxAddresses addresses;
    private final Visit visit;

    @Inject
    public CodelistsResource(PxAnswers answers, PxAddresses addresses, Visit visit) {
        this.answers = answers;
        this.addresses = addresses;
        this.visit = visit;
    }

    @GET
    public Response codelist(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        PxParameters parameters = new PxParameters(uri.getQueryParameters(), StateQuery.VINTAGE, StateQuery.AS_OF);
        PublishedFigures current = answers.figures();
        Language language = visit.language();
        StateQuery.Answer state = answers.state(parameters);
        PublishedFigures figures = state.errors().isEmpty() ? state.figures() : current;
        Optional<ValueSetView> found = ValueSetView.find(id, figures, language, addresses, state.asked());
        if (found.isEmpty()) {
            List<String> nearest = Nearest.to(
                    id,
                    ValueSetView.ids(figures).stream()
                            .map(known -> new Nearest.Candidate(known, List.of()))
                            .toList());
            return Problem.of(
                            ProblemType.NOT_FOUND,
                            new ProblemError(
                                    In.PATH,
                                    "id",
                                    "unknown-codelist",
                                    Message.of("pxweb.unknown-codelist", id),
                                    nearest))
                    .response();
        }
        return parameters.errors().isEmpty()
                ? answers.view(
                        headers, current, "codelist " + addresses.valueSet(id, language, state.asked()), found.get())
                : Problem.of(parameters.errors()).response();
    }
}
