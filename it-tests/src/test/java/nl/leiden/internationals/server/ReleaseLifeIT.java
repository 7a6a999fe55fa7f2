package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers see of a release in the calendar, in their own calendars and in their feed readers, from its announcement to its tombstone. */
@ExtendWith(ArquillianExtension.class)
@Tag("either-database")
class ReleaseLifeIT {

    private static final String DATE = "2020-06-30";
    private static final String RELEASE = DATE + "-r1";
    private static final String CALENDAR = "/api/v1/release-calendar";
    private static final String EVENTS = CALENDAR + "?format=ics&lang=en";
    private static final String CHANGES = "/api/v1/changes?lang=en";
    private static final String FEED = CHANGES + "&format=atom";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    @Test
    void readers_follow_a_release_from_its_announcement_to_its_tombstone() throws Exception {
        String announcement = announce();
        VEvent expected = event(announcement);
        assertThat(status(announcement)).isEqualTo("announced");
        assertThat(expected.getStatus().isTentative()).isTrue();
        assertThat(lastChange().path("type").asText()).isEqualTo("announced");
        assertThat(monitor.get("/nl/publicaties").body()).contains("Cijfers van 30 juni 2020", "Met halve jaren.");

        assertThat(draft()).isEqualTo(RELEASE);
        assertThat(step("submission", "analyst", "").status()).isEqualTo(200);
        Instant first = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        assertThat(step("sign-off", "publisher", "{\"publicationTime\": \"" + first + "\"}")
                        .status())
                .isEqualTo(200);
        VEvent coming = event(announcement);
        assertThat(status(RELEASE)).isEqualTo("coming");
        assertThat(status(announcement)).as("under the id it was known by").isEqualTo("coming");
        assertThat(coming.getStatus().isConfirmed()).isTrue();
        assertThat(coming.getSequence().getValue())
                .isGreaterThan(expected.getSequence().getValue());
        assertThat(coming.getDateStart().getValue().toInstant()).isEqualTo(first);
        assertThat(entry(RELEASE).findValuesAsText("checksum"))
                .as("nobody checks guesses before the publication")
                .isEmpty();

        Instant moved = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        move(first, moved);
        JsonNode move = lastChange();
        assertThat(move.path("type").asText()).isEqualTo("moved");
        assertThat(move.path("from").asText()).isEqualTo(first.toString());
        assertThat(move.path("to").asText()).isEqualTo(moved.toString());
        assertThat(move.path("reason").path("en").asText()).isEqualTo("The council meets sooner.");
        assertThat(monitor.get("/en/releases/" + RELEASE).body()).contains("The council meets sooner.");

        monitor.await(CALENDAR + "/" + RELEASE, a -> a.body().contains("\"published\""));
        assertThat(Instant.now()).isAfter(moved);
        published(announcement, moved);

        assertThat(step(
                                "withdrawal",
                                "publisher",
                                "{\"reasonNl\": \"Dubbel geteld.\", \"reasonEn\": \"Counted twice.\"}")
                        .status())
                .isEqualTo(200);
        withdrawn(announcement);
    }

    private void published(String announcement, Instant moved) throws FeedException {
        JsonNode entry = entry(RELEASE);
        assertThat(entry.path("publicationTime").asText()).isEqualTo(moved.toString());
        assertThat(entry.path("announcement").path("id").asText()).isEqualTo(announcement);
        assertThat(entry.path("tables")).isNotEmpty();
        for (JsonNode table : entry.path("tables")) {
            assertThat(table.path("checksum").asText()).matches("[0-9a-f]{64}");
        }
        Monitor.Answer page = monitor.get("/nl/publicaties/" + RELEASE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(entry.path("tables").path(0).path("checksum").asText(), "Verzet van", "De raad is eerder.");
        assertThat(event(announcement).getDateStart().getValue().toInstant()).isEqualTo(moved);
        Entry told = lastTold();
        assertThat(told.getTitle()).isEqualTo("Published: figures of 30 June 2020");
        assertThat(told.getId()).matches("tag:[a-z0-9.]+,2026:change:" + RELEASE + "/published");
        assertThat(told.getUpdated().toInstant()).isEqualTo(moved);
        assertThat(typesAbout(announcement)).containsExactly("announced");
        assertThat(typesAbout(RELEASE)).containsExactly("published", "moved", "scheduled");
        assertThat(monitor.get("/en/changes").body()).contains("Published: figures of 30 June 2020");
    }

    private void withdrawn(String announcement) throws FeedException {
        Monitor.Answer gone = monitor.await(CALENDAR + "/" + RELEASE + "?lang=nl", a -> a.status() == 410);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().path("detail").asText()).contains("30 juni 2020", "Dubbel geteld.");
        assertThat(gone.json().path("release").asText()).isEqualTo(RELEASE);
        Monitor.Answer dutch = monitor.get("/nl/publicaties/" + RELEASE);
        Monitor.Answer english = monitor.get("/en/releases/" + RELEASE);
        assertThat(List.of(dutch.status(), english.status())).containsExactly(410, 410);
        assertThat(dutch.body()).contains("De cijfers van 30 juni 2020 zijn op", "Dubbel geteld.", "/nl/publicaties\"");
        assertThat(english.body()).contains("The figures of 30 June 2020 were withdrawn on", "Counted twice.");
        assertThat(monitor.get("/nl/publicaties").body()).contains("Dubbel geteld.");
        Monitor.Answer figures = monitor.get("/en/figures/internationals-by-nationality?year=" + DATE);
        assertThat(figures.status()).isEqualTo(410);
        assertThat(figures.body()).contains("href=\"/en/releases/" + RELEASE + "\"");
        Monitor.Answer vintage =
                monitor.get("/api/v1/tables/internationals-by-nationality/data?lang=en&vintage=" + RELEASE);
        assertThat(vintage.status()).isEqualTo(410);
        assertThat(vintage.body()).contains("Counted twice.");
        assertThat(event(announcement).getStatus().isCancelled()).isTrue();
        Entry told = lastTold();
        assertThat(told.getTitle()).isEqualTo("Withdrawn: figures of 30 June 2020");
        assertThat(told.getSummary().getValue()).isEqualTo("Counted twice.");
        for (String open : new String[] {EVENTS, FEED, CHANGES, CALENDAR}) {
            assertThat(monitor.get(open).body())
                    .as("nobody learns who did it: " + open)
                    .doesNotContain("\"publisher\"", "\"analyst\"", ">publisher<", "by publisher");
        }
    }

    @Test
    void a_calendar_program_and_a_feed_reader_ask_again_as_such_programs_do() {
        for (String address : new String[] {EVENTS, FEED, CHANGES, CALENDAR}) {
            Monitor.Answer first = monitor.to(address)
                    .with("Origin", "https://elsewhere.example")
                    .answer();
            assertThat(first.status()).as(address).isEqualTo(200);
            assertThat(first.header("access-control-allow-origin")).as(address).isEqualTo("*");
            assertThat(first.header("Cache-Control")).as(address).isEqualTo("public, no-cache");
            Monitor.Answer again = monitor.to(address)
                    .with("If-None-Match", first.header("ETag"))
                    .answer();
            assertThat(again.status()).as(address).isEqualTo(304);
            assertThat(again.body()).as(address).isEmpty();
            Monitor.Answer head = monitor.to(address).sending("HEAD").answer();
            assertThat(head.status()).as(address).isEqualTo(200);
            assertThat(head.header("ETag")).as(address).isEqualTo(first.header("ETag"));
            assertThat(head.header("Content-Type")).as(address).isEqualTo(first.header("Content-Type"));
            assertThat(head.body()).as(address).isEmpty();
            Monitor.Answer asked = monitor.to(address)
                    .with("Origin", "https://elsewhere.example")
                    .with("Access-Control-Request-Method", "GET")
                    .with("Access-Control-Request-Headers", "If-None-Match")
                    .sending("OPTIONS")
                    .answer();
            assertThat(asked.status()).as(address).isEqualTo(204);
            assertThat(asked.header("Access-Control-Allow-Methods")).as(address).contains("GET");
        }
    }

    @Test
    void every_change_has_the_same_id_in_both_languages_and_in_json() throws FeedException {
        List<String> inEnglish = feed().getEntries().stream().map(Entry::getId).toList();
        Feed dutch = read(monitor.get(FEED.replace("lang=en", "lang=nl")).body());
        List<String> ids = ids(monitor.get(CHANGES).json().path("changes"));

        assertThat(dutch.getEntries().stream().map(Entry::getId)).isEqualTo(inEnglish);
        assertThat(inEnglish).allMatch(id -> id.contains(",2026:change:"));
        assertThat(inEnglish.stream().map(id -> id.substring(id.indexOf(":change:") + 8)))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void the_calendar_and_the_changes_are_accepted_by_the_names_of_their_media_types_and_no_others() {
        assertThat(monitor.to(CALENDAR).with("Accept", "text/calendar").answer().header("Content-Type"))
                .startsWith("text/calendar");
        assertThat(monitor.to(CHANGES)
                        .with("Accept", "application/atom+xml")
                        .answer()
                        .header("Content-Type"))
                .startsWith("application/atom+xml");
        Monitor.Answer refused = monitor.get(CALENDAR + "?format=rss&lang=en");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.json().at("/errors/0/nearest").toString()).isEqualTo("[\"json\",\"ics\"]");
        assertThat(monitor.get(CHANGES + "&format=rss").status()).isEqualTo(406);
    }

    private String announce() {
        String order = """
                {"referenceDate": "%s", "expected": "%s", "noteNl": "Met halve jaren.", "noteEn": "With half years."}""".formatted(DATE, YearMonth.now(ZoneOffset.UTC).plusMonths(2));
        Monitor.Answer announced = monitor.to("/api/v1/announcements")
                .as("publisher")
                .with("Content-Type", "application/json")
                .sending("POST", BodyPublishers.ofString(order))
                .answer();
        assertThat(announced.status()).as(announced.body()).isEqualTo(201);
        return announced.json().path("id").asText();
    }

    private void move(Instant first, Instant to) {
        String order = "{\"publicationTime\": \"%s\", \"reasonNl\": \"%s\", \"reasonEn\": \"%s\"}";
        assertThat(step("publication-time", "publisher", order.formatted(to, "De raad is eerder.", ""))
                        .status())
                .as("without a reason in English")
                .isEqualTo(400);
        assertThat(step("publication-time", "publisher", order.formatted("2020-01-01T00:00:00Z", "Te laat.", "Late."))
                        .status())
                .as("to the past")
                .isEqualTo(400);
        assertThat(step("publication-time", "publisher", order.formatted(first, "Gelijk.", "The same."))
                        .status())
                .as("to the same moment")
                .isEqualTo(409);
        assertThat(step("publication-time", "analyst", order.formatted(to, "Nee.", "No."))
                        .status())
                .isEqualTo(403);
        String tag = monitor.get(EVENTS).header("ETag");
        String seen = monitor.to("/api/v1/releases/" + RELEASE)
                .as("publisher")
                .answer()
                .header("ETag");
        String sooner = order.formatted(to, "De raad is eerder.", "The council meets sooner.");
        Monitor.Answer moved = ifMatch(seen, sooner);
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.header("ETag")).isNotEmpty().isNotEqualTo(seen);
        Monitor.Answer late = ifMatch(seen, order.formatted(first, "Toch later.", "Later after all."));
        assertThat(late.status()).as(late.body()).isEqualTo(412);
        assertThat(late.json().path("type").asText()).isEqualTo("/problems/precondition-failed");
        assertThat(monitor.to(EVENTS).with("If-None-Match", tag).answer().status())
                .as("who has the calendar from before the move")
                .isEqualTo(200);
    }

    private Monitor.Answer ifMatch(String tag, String body) {
        return monitor.to("/api/v1/releases/" + RELEASE + "/publication-time")
                .as("publisher")
                .with("If-Match", tag)
                .with("Content-Type", "application/json")
                .sending("PUT", BodyPublishers.ofString(body))
                .answer();
    }

    private Monitor.Answer step(String step, String account, String body) {
        return monitor.to("/api/v1/releases/" + RELEASE + "/" + step)
                .as(account)
                .with("Content-Type", "application/json")
                .sending("PUT", BodyPublishers.ofString(body))
                .answer();
    }

    /** The demo town of 2020, delivered for another reference date. */
    @Test
    void the_audit_tells_what_breaks_a_bound_and_what_is_accepted_with_its_reason() {
        String few = """
                pseudoniem;geboortedatum;geslacht;nationaliteit;gemeente;buurt
                person-0001;19900615;V;0064;0546;BU05460300
                """;
        Monitor.Answer drafted =
                monitor.upload("referenceDate=2020-03-31", "text/csv", few.getBytes(StandardCharsets.UTF_8));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(202);
        String release = drafted.json().path("release").asText();
        try {
            JsonNode audit = monitor.await(
                            monitor.to("/api/v1/register-audit?lang=en").as("privacy"),
                            answer -> answer.body().contains(release))
                    .json();
            JsonNode broken = quality(audit, release).path("tables").get(0);
            assertThat(broken.path("verdict").asText()).isEqualTo("broken");
            assertThat(broken.path("meanCell").asDouble())
                    .isLessThan(broken.path("leastMeanCell").asDouble());
            JsonNode accepted = StreamSupport.stream(
                            quality(audit, "2024-01-01-r1").path("tables").spliterator(), false)
                    .filter(table -> table.path("table").asText().equals("internationals-by-bloc-age-and-sex"))
                    .findFirst()
                    .orElseThrow();
            assertThat(accepted.path("soleCellsVerdict").asText()).isEqualTo("accepted");
            assertThat(accepted.path("mostSoleCellsPercent").asDouble()).isEqualTo(10);
            assertThat(accepted.path("acceptedReason").asText()).startsWith("In the highest ages");
            assertThat(audit.path("tables").findValuesAsText("verdict"))
                    .isNotEmpty()
                    .containsOnly("kept");
        } finally {
            monitor.discard(release);
        }
    }

    private static JsonNode quality(JsonNode audit, String release) {
        for (JsonNode one : audit.path("releases")) {
            if (one.path("release").asText().equals(release)) {
                return one.path("quality");
            }
        }
        throw new IllegalArgumentException(release + " is not in " + audit);
    }

    private String draft() throws IOException {
        ByteArrayOutputStream extract = new ByteArrayOutputStream();
        DemoRegister.shipped().writeTo(extract, ReferenceDate.parse("2020-01-01"));
        Monitor.Answer accepted = monitor.upload("referenceDate=" + DATE, "text/csv", extract.toByteArray());
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return accepted.json().path("release").asText();
    }

    private JsonNode entry(String id) {
        return monitor.get(CALENDAR + "/" + id).json();
    }

    private String status(String id) {
        return entry(id).path("status").asText();
    }

    private JsonNode lastChange() {
        return StreamSupport.stream(monitor.get(CHANGES).json().path("changes").spliterator(), false)
                .filter(change -> change.path("about").asText().startsWith(DATE))
                .findFirst()
                .orElseThrow();
    }

    private Entry lastTold() throws FeedException {
        return feed().getEntries().stream()
                .filter(entry -> entry.getId().contains(RELEASE))
                .findFirst()
                .orElseThrow();
    }

    private List<String> typesAbout(String id) {
        return StreamSupport.stream(monitor.get(CHANGES).json().path("changes").spliterator(), false)
                .filter(change -> change.path("about").asText().equals(id))
                .map(change -> change.path("type").asText())
                .toList();
    }

    private static List<String> ids(JsonNode changes) {
        return StreamSupport.stream(changes.spliterator(), false)
                .map(change -> change.path("id").asText())
                .toList();
    }

    /** The one that readers put into their calendars when it was announced. */
    private VEvent event(String announcement) {
        Monitor.Answer answer = monitor.get(EVENTS);
        assertThat(answer.header("Content-Type").toLowerCase(Locale.ROOT)).isEqualTo("text/calendar;charset=utf-8");
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(calendar.getVersion()).isEmpty()).isTrue();
        List<VEvent> events = calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(announcement + "@"))
                .toList();
        assertThat(events).as("it never comes twice").hasSize(1);
        return events.getFirst();
    }

    private Feed feed() throws FeedException {
        return read(monitor.get(FEED).body());
    }

    private static Feed read(String xml) throws FeedException {
        return (Feed) new WireFeedInput().build(new StringReader(xml));
    }
}
