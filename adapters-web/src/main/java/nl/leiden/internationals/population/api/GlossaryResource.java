package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;

/** The glossary of the API: what its words mean, in both languages. */
@Path(Paths.API + "/glossary")
@Singleton
@ForEverybody
public class GlossaryResource {

    private final Answers answers;

    @Inject
    public GlossaryResource(Answers answers) {
        this.answers = answers;
    }

    private record Glossary(List<Word> words) {}

    /** A word in both languages, and what it means. */
    private record Word(String id, Names word, Names meaning) {

        static Word of(GlossaryEntry entry) {
            return new Word(entry.id(), Names.of(entry.word()), Names.of(entry.meaning()));
        }
    }

    @GET
    public Response glossary(@Context UriInfo uri, @Context HttpHeaders headers) {
        return new Parameters(uri.getQueryParameters())
                .problem()
                .map(Problem::response)
                .orElseGet(() -> answers.answer(
                        headers,
                        answers.figures(),
                        "glossary",
                        MediaType.APPLICATION_JSON_TYPE,
                        out -> out.write(Json.bytes(new Glossary(
                                GlossaryEntry.all().stream().map(Word::of).toList())))));
    }
}
