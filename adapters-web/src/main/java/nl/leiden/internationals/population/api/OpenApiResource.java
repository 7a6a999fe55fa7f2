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
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.site.CommonHeaders;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Texts;

/** The entrance of the API, and its description in OpenAPI 3.1 or, for tools that do not read that, 3.0. */
@Path(Paths.API)
@Singleton
@ForEverybody
public class OpenApiResource {

    private static final String DOCUMENT = "openapi.json";
    private static final String VERSION = "version";
    private static final String NEWER = "3.1";
    private static final String OLDER = "3.0";

    private final Answers answers;
    private final Installation installation;
    private final byte[] landing;

    @Inject
    public OpenApiResource(Answers answers, Installation installation) {
        this.answers = answers;
        this.installation = installation;
        Map<String, String> links = new LinkedHashMap<>();
        OpenApiDocument.entrances().forEach(entrance -> links.put(entrance, Paths.API + '/' + entrance));
        this.landing =
                Json.bytes(new Landing(Names.of(Texts.bilingual("api.title")), CommonHeaders.API_VERSION, links));
    }

    private record Landing(Names title, String version, Map<String, String> links) {}

    @GET
    public Response landing(@Context HttpHeaders headers) {
        return answers.anew(headers, MediaType.APPLICATION_JSON_TYPE, out -> out.write(landing));
    }

    @GET
    @Path(DOCUMENT)
    @Offers({"application/json", "application/openapi+json"})
    public Response document(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), VERSION);
        String version = parameters
                .find(VERSION, Message.of("expected.one-of", List.of(NEWER, OLDER)), OpenApiResource::version)
                .orElse(NEWER);
        return parameters
                .problem()
                .map(Problem::response)
                .orElseGet(() -> answers.answer(
                        headers,
                        answers.figures(),
                        DOCUMENT + ' ' + version,
                        MediaType.APPLICATION_JSON_TYPE,
                        out -> out.write(Json.bytes(withPublicAddress(document(version))))));
    }

    private static String version(String text) {
        if (!text.equals(NEWER) && !text.equals(OLDER)) {
            throw new IllegalArgumentException("no version of OpenAPI that is offered: '" + text + "'");
        }
        return text;
    }

    private static ObjectNode document(String version) {
        ObjectNode document = OpenApiDocument.whole();
        return version.equals(OLDER) ? OpenApi30.of(document) : document;
    }

    private ObjectNode withPublicAddress(ObjectNode document) {
        installation
                .publicAddress()
                .ifPresent(base ->
                        ((ObjectNode) document.at("/servers/0")).set("url", TextNode.valueOf(base + Paths.API)));
        return document;
    }
}
