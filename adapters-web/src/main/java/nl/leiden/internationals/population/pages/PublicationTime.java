package nl.leiden.internationals.population.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Texts;

/** When a release is to be published, as a form says it: now, or on a day and time of the municipality's clock. */
sealed interface PublicationTime {

    /** A moment. */
    record At(Instant moment) implements PublicationTime {}

    /** The fields do not name a moment. */
    record Unclear(Form form) implements PublicationTime {}

    static PublicationTime read(String when, String date, String time, Instant now, Texts texts) {
        return switch (when) {
            case "now" -> new At(now);
            case "later" -> later(form(when, date, time), texts);
            // what was left out must not pass for now: readers would see the figures at once
            default -> new Unclear(form(when, date, time).wrong(Form.WHOLE, texts.of("sign-off.when-wrong")));
        };
    }

    /** The moment that the fields {@code date} and {@code time} name. */
    static PublicationTime later(Form given, Texts texts) {
        Form form = given;
        LocalDate day = null;
        LocalTime hour = null;
        try {
            day = LocalDate.parse(given.value("date").strip());
        } catch (DateTimeException unreadable) {
            form = form.wrong("date", texts.of("sign-off.date-wrong"));
        }
        try {
            hour = LocalTime.parse(given.value("time").strip());
        } catch (DateTimeException unreadable) {
            form = form.wrong("time", texts.of("sign-off.time-wrong"));
        }
        return day == null || hour == null ? new Unclear(form) : onTheClock(day.atTime(hour), form, texts);
    }

    /** An hour that comes twice in autumn is the first of the two; one that is skipped in spring is no moment. */
    private static PublicationTime onTheClock(LocalDateTime local, Form form, Texts texts) {
        ZoneRules rules = Texts.CLOCK.getRules();
        if (!rules.getValidOffsets(local).isEmpty()) {
            return new At(local.atZone(Texts.CLOCK).toInstant());
        }
        ZoneOffsetTransition skip = rules.getTransition(local);
        return new Unclear(form.wrong(
                "time",
                texts.of(
                        "sign-off.time-skipped",
                        skip.getDateTimeBefore().toLocalTime(),
                        skip.getDateTimeAfter().toLocalTime())));
    }

    static Form form(String when, String date, String time) {
        return Form.empty().with("when", when).with("date", date).with("time", time);
    }
}
