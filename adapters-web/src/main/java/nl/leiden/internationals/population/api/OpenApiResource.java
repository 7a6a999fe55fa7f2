package nl.leiden.internationals.population.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.site.CommonHeaders;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Texts;

/** The entrance of the API, and its description in OpenAPI 3.1. */
@Path(Paths.API)
@Singleton
@ForEverybody
public class OpenApiResource {

    private static final String DOCUMENT = "openapi.json";

    private final Answers answers;
    private final Installation installation;

    @Inject
    public OpenApiResource(Answers answers, Installation installation) {
        this.answers = answers;
        this.installation = installation;
    }

    private record Landing(Names title, String version, Map<String, String> links) {}

    @GET
    public Response landing(@Context UriInfo uri) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String resource : new String[] {
            "key-figures",
            "internationals",
            "tables",
            "nationalities",
            "groups",
            "blocs",
            "districts",
            "release-calendar",
            "changes",
            "withdrawals",
            "glossary",
            DOCUMENT
        }) {
            links.put(resource, Paths.API + '/' + resource);
        }
        return new Parameters(uri.getQueryParameters())
                .problem()
                .map(Problem::response)
                .orElseGet(() -> Response.ok(Json.bytes(
                                new Landing(Names.of(Texts.bilingual("api.title")), CommonHeaders.API_VERSION, links)))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }

    @GET
    @Path(DOCUMENT)
    @Offers({"application/json", "application/openapi+json"})
    public Response document(@Context UriInfo uri, @Context HttpHeaders headers) {
        return new Parameters(uri.getQueryParameters())
                .problem()
                .map(Problem::response)
                .orElseGet(() -> answers.answer(
                        headers,
                        answers.figures(),
                        DOCUMENT,
                        MediaType.APPLICATION_JSON_TYPE,
                        out -> out.write(Json.bytes(withPublicAddress(OpenApiDocument.whole())))));
    }

    private ObjectNode withPublicAddress(ObjectNode document) {
        installation
                .publicAddress()
                .ifPresent(base ->
                        ((ObjectNode) document.at("/servers/0")).set("url", TextNode.valueOf(base + Paths.API)));
        return document;
    }
}
