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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.formats.Atom;
import nl.leiden.internationals.population.usecase.ReadReleaseCalendar;
import nl.leiden.internationals.site.CheckMediaTypes;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Visit;

/** Everything that readers were told about publications, the last first: for programs that follow it, and for feed readers. */
@Path(Paths.API + "/changes")
@Singleton
@ForEverybody
public class ChangesResource {

    private static final MediaType ATOM = new MediaType("application", "atom+xml");
    private static final MediaType ATOM_TYPE = new MediaType("application", "atom+xml", "UTF-8");
    private static final String FORMAT = "format";
    private static final List<String> FORMATS = List.of("json", "atom");

    private final ReadReleaseCalendar readCalendar;
    private final Answers answers;
    private final Installation installation;
    private final InstantSource clock;
    private final Visit visit;

    @Inject
    public ChangesResource(
            ReadReleaseCalendar readCalendar,
            Answers answers,
            Installation installation,
            InstantSource clock,
            Visit visit) {
        this.readCalendar = readCalendar;
        this.answers = answers;
        this.installation = installation;
        this.clock = clock;
        this.visit = visit;
    }

    private record Changes(List<ChangeView> changes, Paged.View page, Paged.Links links) {}

    @GET
    @Offers({"application/json", Atom.MEDIA_TYPE})
    public Response changes(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), FORMAT, Paging.PAGE, Paging.PAGE_SIZE);
        boolean asFeed = asFeed(parameters, headers);
        Paging paging = Paging.read(parameters, uri);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        List<PublicChange> all = readCalendar.changes(clock.instant());
        Paged<PublicChange> page = paging.of(all);
        if (asFeed) {
            Instant updated = all.isEmpty() ? Instant.EPOCH : all.getFirst().at();
            ChangesFeed feed = new ChangesFeed(visit.language(), installation, page, updated);
            return page.linked(answers.anew(headers, ATOM_TYPE, out -> Atom.write(feed.feed(), out)));
        }
        Paged<ChangeView> views = page.map(change -> ChangeView.of(change, visit.texts()));
        return views.linked(answers.anew(
                headers,
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new Changes(views.items(), views.view(), views.links())))));
    }

    private static boolean asFeed(Parameters parameters, HttpHeaders headers) {
        Optional<String> named = parameters.find(FORMAT);
        named.filter(Predicate.not(FORMATS::contains))
                .ifPresent(other -> parameters.add(CheckMediaTypes.notOffered(other, FORMATS)));
        return named.map("atom"::equals)
                .orElseGet(() -> CheckMediaTypes.best(
                                headers.getAcceptableMediaTypes(), List.of(MediaType.APPLICATION_JSON_TYPE, ATOM))
                        .filter(ATOM::equals)
                        .isPresent());
    }
}
