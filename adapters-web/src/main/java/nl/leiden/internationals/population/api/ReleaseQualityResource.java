package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.usecase.DraftFigures;
import nl.leiden.internationals.population.usecase.ReadReleases;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Visit;

/** How well the figures of a release keep secrets, for those who decide on it and for the privacy officer. */
@Path(Paths.API + "/releases/{release}/quality")
@Singleton
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
public class ReleaseQualityResource {

    private final ReadReleases releases;
    private final DraftFigures draftFigures;
    private final Visit visit;

    @Inject
    public ReleaseQualityResource(ReadReleases releases, DraftFigures draftFigures, Visit visit) {
        this.releases = releases;
        this.draftFigures = draftFigures;
        this.visit = visit;
    }

    /** 404 for a release that does not exist; 409 when its tallies are gone, so that nothing can be computed any more. */
    @GET
    public Response quality(@PathParam("release") String id) {
        return find(id).map(this::quality)
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND, Message.of("problem.unknown-release", id))
                        .response());
    }

    private Response quality(Release release) {
        return draftFigures
                .quality(release)
                .map(quality -> Response.ok(
                                Json.bytes(ReleaseQualityView.of(quality, visit.texts())),
                                MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> Problem.of(
                                ProblemType.CONFLICT,
                                Message.of("release.tallies-gone", release.id().toString()))
                        .response());
    }

    private Optional<Release> find(String id) {
        try {
            return releases.find(ReleaseId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
