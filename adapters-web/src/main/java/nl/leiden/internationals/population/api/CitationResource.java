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
import java.util.List;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Visit;

/** How a table, or cells chosen from it by the same parameters as its data, are to be cited. */
@Path(Paths.API + "/tables/{table}/citation")
@Singleton
@ForEverybody
public class CitationResource {

    private final Answers answers;
    private final ReadSelection selections;
    private final FigureNotes notes;
    private final Installation installation;
    private final Visit visit;

    @Inject
    public CitationResource(
            Answers answers, ReadSelection selections, FigureNotes notes, Installation installation, Visit visit) {
        this.answers = answers;
        this.selections = selections;
        this.notes = notes;
        this.installation = installation;
        this.visit = visit;
    }

    @GET
    public Response citation(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return selections.answer(id, uri.getQueryParameters(), List.of(), List.of(), asked -> citation(asked, headers));
    }

    private Response citation(ReadSelection.Asked asked, HttpHeaders headers) {
        Language language = visit.language();
        PublishedTable table = asked.selection().table();
        String key = String.join(
                " ",
                "citation",
                table.id().value(),
                language.tag(),
                asked.state(),
                asked.query().toString());
        return answers.answer(
                headers,
                asked.current(),
                key,
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(Citation.of(
                        asked.selection(),
                        asked.state(),
                        notes.sourceOf(table),
                        installation.publisher().name(),
                        installation.address(),
                        asked.query(),
                        language))));
    }
}
