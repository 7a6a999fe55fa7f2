package nl.leiden.internationals.population.api;

import java.util.List;
import java.util.Map;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.release.Signature;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as the API shows it to colleagues.
 *
 * @param state whether it is open, was cancelled, or was fulfilled by a release
 * @param fulfilledBy the release that brought the figures
 */
record AnnouncementView(
        String id,
        String referenceDate,
        String state,
        ReleaseView.SignatureView announced,
        String expected,
        Names note,
        @Nullable List<ChangeOfPlanView> changes,
        ReleaseView.@Nullable SignatureView cancelled,
        @Nullable Names cancellationReason,
        @Nullable String fulfilledBy,
        Map<String, String> links) {

    /** It was changed. */
    record ChangeOfPlanView(
            ReleaseView.SignatureView signature,
            CalendarEntryView.PlanView from,
            CalendarEntryView.PlanView to,
            Names reason) {}

    static AnnouncementView of(Announcement announcement) {
        return switch (announcement) {
            case Announcement.Open it -> view(it, "open", null, null, null);
            case Announcement.Cancelled it -> view(it, "cancelled", it.cancelled(), Names.of(it.why()), null);
            case Announcement.Fulfilled it ->
                view(it, "fulfilled", null, null, it.by().toString());
        };
    }

    private static AnnouncementView view(
            Announcement announcement,
            String state,
            @Nullable Signature cancelled,
            @Nullable Names reason,
            @Nullable String fulfilledBy) {
        List<ChangeOfPlanView> changes = announcement.changes().stream()
                .map(change -> new ChangeOfPlanView(
                        ReleaseView.SignatureView.of(change.by()),
                        CalendarEntryView.PlanView.of(change.from()),
                        CalendarEntryView.PlanView.of(change.to()),
                        Names.of(change.why())))
                .toList();
        return new AnnouncementView(
                announcement.id().toString(),
                announcement.id().referenceDate().toString(),
                state,
                ReleaseView.SignatureView.of(announcement.announced()),
                announcement.plan().expected().toString(),
                Names.of(announcement.plan().note()),
                changes.isEmpty() ? null : changes,
                cancelled == null ? null : ReleaseView.SignatureView.of(cancelled),
                reason,
                fulfilledBy,
                Map.of(
                        "self",
                        Paths.announcement(announcement.id()),
                        "calendar",
                        Paths.calendarEntry(announcement.id().toString())));
    }
}
