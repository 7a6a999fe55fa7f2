package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.accounts.Limited;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.site.CommonHeaders;
import nl.leiden.internationals.site.Problem;

/** What clients ask first. */
@Path(ConfigResource.ADDRESS)
@Singleton
@ForEverybody
@Limited(name = PxLimits.COUNTED_AS, calls = PxLimits.CALLS, seconds = PxLimits.SECONDS)
public class ConfigResource {

    static final String ADDRESS = PxAddresses.ROOT + "/config";

    private final PxAnswers answers;
    private final FigureNotes notes;

    @Inject
    public ConfigResource(PxAnswers answers, FigureNotes notes) {
        this.answers = answers;
        this.notes = notes;
    }

    @GET
    public Response config(@Context UriInfo uri, @Context HttpHeaders headers) {
        PxParameters parameters = new PxParameters(uri.getQueryParameters());
        return parameters.errors().isEmpty()
                ? answers.view(
                        headers,
                        answers.figures(),
                        "config",
                        ConfigView.of(CommonHeaders.API_VERSION, notes.source(), FigureNotes.LICENCE))
                : Problem.of(parameters.errors()).response();
    }
}
