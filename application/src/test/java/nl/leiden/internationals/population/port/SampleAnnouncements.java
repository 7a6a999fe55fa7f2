package nl.leiden.internationals.population.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.calendar.Expectation;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Signature;

/** Announcements in every state, for tests. The one of a year is made in February, for March. */
public final class SampleAnnouncements {

    public static final BilingualText NOTE =
            new BilingualText("Voor het eerst met gezinnen.", "With families for the first time.");
    public static final BilingualText WHY = new BilingualText("Het bestand komt later.", "The extract comes later.");

    private SampleAnnouncements() {}

    public static AnnouncementId id(int year) {
        return AnnouncementId.first(ReferenceDate.parse(year + "-01-01"));
    }

    public static Instant februaryFirst(int year) {
        return Instant.parse(year + "-02-01T09:00:00.654321Z");
    }

    public static Plan inMonth(int year, int month) {
        return new Plan(Expectation.parse("%d-%02d".formatted(year, month)), NOTE);
    }

    public static Announcement.Open open(int year) {
        Signature by = new Signature(SampleReleases.PUBLISHER, februaryFirst(year));
        return new Announcement.Open(id(year), by, inMonth(year, 3), List.of());
    }

    /** To a day in April, with another note. */
    public static Announcement.Open changed(int year) {
        Signature by =
                new Signature(SampleReleases.PUBLISHER, februaryFirst(year).plus(Duration.ofDays(10)));
        Plan later = new Plan(
                Expectation.parse(year + "-04-02"), new BilingualText("Zonder gezinnen.", "Without families."));
        return open(year).change(by, later, WHY);
    }

    public static Announcement.Cancelled cancelled(int year) {
        Signature by =
                new Signature(SampleReleases.PUBLISHER, februaryFirst(year).plus(Duration.ofDays(20)));
        return changed(year).cancel(by, new BilingualText("Er komt geen bestand.", "There will be no extract."));
    }

    /** By the release of that year. */
    public static Announcement.Fulfilled fulfilled(int year) {
        return open(year)
                .fulfil(
                        SampleReleases.first(year),
                        SampleReleases.published(SampleReleases.draft(year)).publication());
    }

    /** One in each state, of the years 2022 to 2025. */
    public static List<Announcement> inEveryState() {
        return List.of(open(2022), changed(2023), cancelled(2024), fulfilled(2025));
    }
}
