package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as iCalendar (RFC 5545): lines of at most 75 bytes that end with CRLF, texts escaped, moments in UTC. */
public final class ICalendar {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST_LINE = 75;

    private final StringBuilder lines = new StringBuilder();

    /** Whether an event is certain. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** When an event is. */
    public sealed interface When {

        /** At a moment. */
        record At(Instant moment) implements When {}

        /** From the first to the last day, both included. */
        record Days(LocalDate first, LocalDate last) implements When {}
    }

    /**
     * One event.
     *
     * @param uid the same for ever, also in the other language
     * @param sequence higher with every change
     * @param changed when it was changed last
     * @param url page about it
     */
    public record Event(
            String uid,
            int sequence,
            Instant changed,
            When when,
            Status status,
            String summary,
            String description,
            @Nullable String url) {}

    private ICalendar() {}

    /**
     * Writes a calendar.
     *
     * @param product who made it, as {@code PRODID}
     * @param language tag of the language of all texts
     */
    public static void write(String product, String name, String language, List<Event> events, OutputStream out)
            throws IOException {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", escaped(product));
        calendar.line("CALSCALE", "GREGORIAN");
        // both names of RFC 7986 and of the clients that came before it
        calendar.line("NAME", escaped(name));
        calendar.line("X-WR-CALNAME", escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        for (Event event : events) {
            calendar.event(event, language);
        }
        calendar.line("END", "VCALENDAR");
        out.write(calendar.lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void event(Event event, String language) {
        line("BEGIN", "VEVENT");
        line("UID", escaped(event.uid()));
        line("SEQUENCE", Integer.toString(event.sequence()));
        // without a METHOD the stamp is that of the last change
        line("DTSTAMP", MOMENT.format(event.changed()));
        line("LAST-MODIFIED", MOMENT.format(event.changed()));
        switch (event.when()) {
            case When.At at -> line("DTSTART", MOMENT.format(at.moment()));
            case When.Days days -> {
                line("DTSTART;VALUE=DATE", DAY.format(days.first()));
                line("DTEND;VALUE=DATE", DAY.format(days.last().plusDays(1)));
            }
        }
        line("STATUS", event.status().name());
        line("TRANSP", "TRANSPARENT");
        line("SUMMARY;LANGUAGE=" + language, escaped(event.summary()));
        line("DESCRIPTION;LANGUAGE=" + language, escaped(event.description()));
        if (event.url() != null) {
            line("URL", event.url());
        }
        line("END", "VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n", "\\n");
    }

    /** Folds between characters, never within one: a line is counted in bytes, and a blank begins those that go on. */
    private void line(String name, String value) {
        int length = 0;
        String content = name + ':' + value;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            String text = Character.toString(character);
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LONGEST_LINE) {
                lines.append("\r\n ");
                length = 1;
            }
            lines.append(text);
            length += bytes;
            at += Character.charCount(character);
        }
        lines.append("\r\n");
    }
}
