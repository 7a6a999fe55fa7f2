package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.leiden.internationals.accounts.ForEverybody;
import org.jspecify.annotations.Nullable;

/** Sends the assets. */
@Singleton
@Path("/")
@ForEverybody
public class AssetFiles {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    @Inject
    public AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("assets/{hash:[0-9a-f]{12}}/{name}")
    @Produces(MediaType.WILDCARD)
    public Response asset(
            @PathParam("hash") String hash,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        Assets.Asset asset =
                assets.find(name).filter(found -> found.hash().equals(hash)).orElseThrow(NotFoundException::new);
        Response.ResponseBuilder answer = Response.ok()
                .type(asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Gzip.isAccepted(encodings)
                ? answer.entity(asset.compressed())
                        .header(HttpHeaders.CONTENT_ENCODING, Gzip.NAME)
                        .build()
                : answer.entity(asset.content()).build();
    }
}
