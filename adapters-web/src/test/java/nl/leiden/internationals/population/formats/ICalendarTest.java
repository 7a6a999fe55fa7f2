package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ValidationWarnings;
import biweekly.component.VEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final String AWKWARD =
            "Wijk 4; Merenwijk, \\ en “Stevenshof” \uD83C\uDDF3\uD83C\uDDF1 ontbraken.\r\nOpnieuw geteld: ééń keer. "
                    + "é".repeat(200);

    private static ICalendar.Event at(String uid, String moment) {
        return new ICalendar.Event(
                uid,
                3,
                Instant.parse("2024-02-29T08:00:00.123456Z"),
                new ICalendar.When.At(Instant.parse(moment)),
                ICalendar.Status.CONFIRMED,
                "Publicatie: cijfers van 1 januari 2024",
                AWKWARD,
                "https://monitor.example.nl/nl/publicaties/2024-01-01-r1");
    }

    private static ICalendar.Event inMarch() {
        return new ICalendar.Event(
                "2025-01-01-a1@monitor.example.nl",
                0,
                Instant.parse("2025-02-01T08:00:00Z"),
                new ICalendar.When.Days(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)),
                ICalendar.Status.TENTATIVE,
                "Verwacht",
                "Nieuwe cijfers",
                null);
    }

    private static String written(ICalendar.Event... events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ICalendar.write("-//monitor.example.nl//Monitor//NL", "Kalender, nl", "nl", List.of(events), out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<VEvent> read(String calendar) {
        return Biweekly.parse(calendar).first().getEvents();
    }

    @Test
    void another_program_finds_nothing_wrong_with_it() {
        ValidationWarnings warnings = Biweekly.parse(written(at("a@b", "2024-03-01T08:00:00Z"), inMarch()))
                .first()
                .validate(ICalVersion.V2_0);

        assertThat(warnings.isEmpty()).as(warnings.toString()).isTrue();
    }

    @Test
    void another_program_reads_what_was_written() {
        List<VEvent> events = read(written(at("a@b", "2024-03-01T08:00:00Z"), inMarch()));

        assertThat(events).hasSize(2);
        VEvent first = events.getFirst();
        assertThat(first.getUid().getValue()).isEqualTo("a@b");
        assertThat(first.getSequence().getValue()).isEqualTo(3);
        assertThat(first.getDateStart().getValue().toInstant()).isEqualTo("2024-03-01T08:00:00Z");
        assertThat(first.getDateTimeStamp().getValue().toInstant()).isEqualTo("2024-02-29T08:00:00Z");
        assertThat(first.getDescription().getValue().replace(System.lineSeparator(), "\n"))
                .isEqualTo(AWKWARD.replace("\r\n", "\n"));
        assertThat(first.getStatus().isConfirmed()).isTrue();
        VEvent second = events.getLast();
        assertThat(second.getDateStart().getValue().hasTime()).isFalse();
        assertThat(second.getDateEnd().getValue().toString()).contains("Apr 01");
        assertThat(second.getStatus().isTentative()).isTrue();
    }

    @Test
    void no_line_is_longer_than_75_bytes_and_each_ends_with_a_carriage_return_and_a_line_feed() {
        String calendar = written(at("a@b", "2024-03-01T08:00:00Z"));

        assertThat(calendar).endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(calendar.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        });
    }
}
