package nl.leiden.internationals.population.calendar;

import nl.leiden.internationals.population.register.ReferenceDate;

/**
 * Names an announcement: the reference date of the figures, and a number, 1 for the first about that date. Written
 * {@code 2025-01-01-a1}.
 */
public record AnnouncementId(ReferenceDate referenceDate, int number) implements Comparable<AnnouncementId> {

    public AnnouncementId {
        if (number < 1) {
            throw new IllegalArgumentException("announcements are numbered from 1: " + number);
        }
    }

    /** Throws {@code IllegalArgumentException} for anything but {@code yyyy-mm-dd-aN}. */
    public static AnnouncementId parse(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}-a[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("not the id of an announcement, such as 2025-01-01-a1: '" + text + "'");
        }
        return new AnnouncementId(ReferenceDate.parse(text.substring(0, 10)), Integer.parseInt(text.substring(12)));
    }

    /** The first about a date. */
    public static AnnouncementId first(ReferenceDate date) {
        return new AnnouncementId(date, 1);
    }

    public AnnouncementId next() {
        return new AnnouncementId(referenceDate, number + 1);
    }

    @Override
    public int compareTo(AnnouncementId other) {
        int byDate = referenceDate.compareTo(other.referenceDate);
        return byDate != 0 ? byDate : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return referenceDate + "-a" + number;
    }
}
