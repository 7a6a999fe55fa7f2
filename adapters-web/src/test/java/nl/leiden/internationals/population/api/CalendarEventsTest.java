package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.port.SampleAnnouncements;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
import org.junit.jupiter.api.Test;

/** The release calendar in the calendars of readers. */
class CalendarEventsTest {

    private static ICalendar read(Language language, List<Release> releases, List<Announcement> announcements) {
        ReleaseCalendar calendar = ReleaseCalendar.of(releases, announcements);
        List<CalendarEntry> entries = Stream.concat(calendar.toCome().stream(), calendar.past().stream())
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarEvents(language, URI.create("https://monitor.example.nl")).write(entries, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return Biweekly.parse(out.toString(StandardCharsets.UTF_8)).first();
    }

    private static VEvent only(List<Release> releases, List<Announcement> announcements) {
        List<VEvent> events = read(Language.NL, releases, announcements).getEvents();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    @Test
    void every_state_is_a_valid_event_in_both_languages() {
        for (Language language : Language.values()) {
            ICalendar calendar = read(language, SampleReleases.inEveryState(), SampleAnnouncements.inEveryState());

            assertThat(calendar.getEvents()).hasSizeGreaterThan(8);
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        }
    }

    @Test
    void an_announcement_becomes_the_same_event_at_its_publication_time_and_moves_with_it() {
        Release.Draft draft = SampleReleases.draft(2024);
        List<Announcement> announced = List.of(SampleAnnouncements.open(2024));

        VEvent expected = only(List.of(), announced);
        VEvent coming = only(List.of(SampleReleases.signedOff(draft)), announced);
        VEvent moved = only(List.of(SampleReleases.moved(draft)), announced);

        assertThat(Stream.of(expected, coming, moved)
                        .map(event -> event.getUid().getValue()))
                .containsOnly("2024-01-01-a1@monitor.example.nl");
        assertThat(Stream.of(expected, coming, moved)
                        .map(event -> event.getSequence().getValue()))
                .containsExactly(0, 1, 3);
        assertThat(expected.getStatus().isTentative()).isTrue();
        assertThat(coming.getStatus().isConfirmed()).isTrue();
        Instant end = SampleReleases.moved(draft).publication();
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(Instant.ofEpochSecond(end.getEpochSecond()));
        assertThat(moved.getDescription().getValue()).contains("verzet", "Toch eerder: “spoed”.");
    }

    @Test
    void what_does_not_come_or_was_taken_back_is_cancelled_and_says_why() {
        Release.Draft draft = SampleReleases.draft(2024);

        List<VEvent> events = List.of(
                only(List.of(SampleReleases.recalled(draft)), List.of()),
                only(List.of(SampleReleases.withdrawn(draft)), List.of()),
                only(List.of(), List.of(SampleAnnouncements.cancelled(2024))));

        assertThat(events).allSatisfy(event -> {
            assertThat(event.getStatus().isCancelled()).isTrue();
            assertThat(event.getSequence().getValue()).isPositive();
        });
        assertThat(events)
                .extracting(event -> event.getDescription().getValue())
                .satisfiesExactly(
                        recalled -> assertThat(recalled).contains("afgezegd", "Dubbel geteld."),
                        withdrawn -> assertThat(withdrawn).contains("ingetrokken", "Dubbel geteld."),
                        cancelled -> assertThat(cancelled).contains("vervallen", "Er komt geen bestand."));
    }

    @Test
    void nobody_learns_who_did_it() {
        String all = read(Language.EN, SampleReleases.inEveryState(), SampleAnnouncements.inEveryState())
                .write();

        assertThat(all)
                .doesNotContain(SampleReleases.ANALYST.value())
                .doesNotContain("by " + SampleReleases.PUBLISHER.value());
    }
}
