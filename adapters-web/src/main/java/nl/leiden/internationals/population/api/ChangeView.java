package nl.leiden.internationals.population.api;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One thing that readers were told, as the API shows it.
 *
 * @param title in the reader's language
 * @param about id of the release, announcement or outside table
 * @param from what it was before: a moment, a day or a month; null if nothing was moved
 * @param to what it is since then
 * @param reason why, or what readers were told besides
 */
record ChangeView(
        String id,
        String type,
        String at,
        String title,
        String about,
        @Nullable String from,
        @Nullable String to,
        @Nullable Names reason,
        Map<String, String> links) {

    private record Step(@Nullable String from, @Nullable String to) {}

    static ChangeView of(PublicChange change, Texts texts) {
        Step step = step(change);
        Map<String, String> links = new LinkedHashMap<>();
        links.put(
                "about",
                switch (change) {
                    case PublicChange.OfFigures it -> Paths.calendarEntry(it.about());
                    case PublicChange.OfOutsideTable it ->
                        Paths.table(it.version().id().table());
                });
        links.put("page", CalendarWords.page(change).in(texts.language()));
        return new ChangeView(
                change.id(),
                CalendarWords.type(change),
                change.at().toString(),
                texts.of(CalendarWords.sentence(change)),
                change.about(),
                step.from(),
                step.to(),
                CalendarWords.reason(change).map(Names::of).orElse(null),
                links);
    }

    private static Step step(PublicChange change) {
        return switch (change) {
            case PublicChange.Announced it ->
                new Step(null, it.announcement().firstPlan().expected().toString());
            case PublicChange.AnnouncementChanged it ->
                new Step(
                        it.change().from().expected().toString(),
                        it.change().to().expected().toString());
            case PublicChange.Scheduled it ->
                new Step(null, it.release().embargo().firstEnd().toString());
            case PublicChange.Moved it ->
                new Step(it.move().from().toString(), it.move().to().toString());
            case PublicChange.AnnouncementCancelled it -> new Step(null, null);
            case PublicChange.CalledOff it -> new Step(null, null);
            case PublicChange.Published it -> new Step(null, null);
            case PublicChange.Revised it -> new Step(null, null);
            case PublicChange.Withdrawn it -> new Step(null, null);
            case PublicChange.OfOutsideTable it -> new Step(null, null);
        };
    }
}
