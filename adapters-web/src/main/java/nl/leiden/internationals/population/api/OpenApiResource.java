package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.site.Offers;

/** The description of the API, OpenAPI 3.1: written by hand, and compared with the resources by a test. */
@Path(Paths.API + "/openapi.json")
@Singleton
@ForEverybody
public class OpenApiResource {

    private final byte[] document;

    @Inject
    public OpenApiResource() {
        this.document = document();
    }

    static byte[] document() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            return Objects.requireNonNull(in, "openapi.json is part of the application")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json cannot be read", e);
        }
    }

    @GET
    @Offers({"application/json", "application/openapi+json"})
    public Response openApi() {
        return Response.ok(document, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
