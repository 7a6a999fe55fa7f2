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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.usecase.ReadReleaseCalendar;
import nl.leiden.internationals.site.CheckMediaTypes;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Visit;

/** The release calendar: which figures come when, which came, and which were moved, called off or withdrawn and why. */
@Path(Paths.API + "/release-calendar")
@Singleton
@ForEverybody
public class ReleaseCalendarResource {

    /** The media type of calendars, as it is offered. */
    static final String CALENDAR = "text/calendar";

    private static final MediaType CALENDAR_TYPE = new MediaType("text", "calendar", "UTF-8");
    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "calendar"));
    private static final String FORMAT = "format";
    private static final List<String> FORMATS = List.of("json", "ics");

    private final ReadReleaseCalendar readCalendar;
    private final Answers answers;
    private final Installation installation;
    private final InstantSource clock;
    private final Visit visit;

    @Inject
    public ReleaseCalendarResource(
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

    private record Calendar(List<CalendarEntryView> releases, Paged.View page, Paged.Links links) {}

    /** What is to come, the next first, and after it what came, the last first; as a calendar always all of it. */
    @GET
    @Offers({"application/json", CALENDAR})
    public Response calendar(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), FORMAT, Paging.PAGE, Paging.PAGE_SIZE);
        boolean asEvents = asEvents(parameters, headers);
        Paging paging = Paging.read(parameters, uri);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        List<CalendarEntry> entries = all(readCalendar.at(clock.instant()));
        if (asEvents) {
            return events(entries, "release-calendar", headers);
        }
        Paged<CalendarEntryView> page = paging.of(entries).map(entry -> CalendarEntryView.of(entry, visit.texts()));
        return page.linked(answers.anew(
                headers,
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new Calendar(page.items(), page.view(), page.links())))));
    }

    /** One entry, by the id of its release or of its announcement; what was withdrawn is gone and says why. */
    @GET
    @Path("{release}")
    @Offers({"application/json", CALENDAR})
    public Response entry(@PathParam("release") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), FORMAT);
        boolean asEvents = asEvents(parameters, headers);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        Optional<CalendarEntry> found = readCalendar.at(clock.instant()).find(id);
        if (found.isEmpty()) {
            return Problem.of(ProblemType.NOT_FOUND, Message.of("problem.unknown-publication", id))
                    .response();
        }
        if (found.get() instanceof CalendarEntry.TakenBack takenBack) {
            return gone(takenBack).response();
        }
        return asEvents
                ? events(List.of(found.get()), found.get().id(), headers)
                : answers.anew(
                        headers,
                        MediaType.APPLICATION_JSON_TYPE,
                        out -> out.write(Json.bytes(
                                CalendarEntryView.of(found.get(), readCalendar.tables(found.get()), visit.texts()))));
    }

    private static List<CalendarEntry> all(ReleaseCalendar calendar) {
        return Stream.concat(calendar.toCome().stream(), calendar.past().stream())
                .toList();
    }

    private Problem gone(CalendarEntry.TakenBack entry) {
        Problem problem = Problem.of(ProblemType.FIGURES_WITHDRAWN, StateQuery.whyWithdrawn(entry.release()))
                .withMember("release", entry.id())
                .withMember("withdrawnAt", entry.release().withdrawn().at().toString());
        return entry.instead() == null
                ? problem
                : problem.withMember(
                        "replacedBy", Paths.calendarEntry(entry.instead().toString()));
    }

    private Response events(List<CalendarEntry> entries, String name, HttpHeaders headers) {
        CalendarEvents events = new CalendarEvents(visit.language(), installation.address());
        return Response.fromResponse(answers.anew(headers, CALENDAR_TYPE, out -> events.write(entries, out)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".ics\"")
                .build();
    }

    private static boolean asEvents(Parameters parameters, HttpHeaders headers) {
        Optional<String> named = parameters.find(FORMAT);
        named.filter(Predicate.not(FORMATS::contains))
                .ifPresent(other -> parameters.add(CheckMediaTypes.notOffered(other, FORMATS)));
        return named.map("ics"::equals)
                .orElseGet(() -> CheckMediaTypes.best(headers.getAcceptableMediaTypes(), OFFERED)
                        .filter(type -> type.getSubtype().equals("calendar"))
                        .isPresent());
    }
}
