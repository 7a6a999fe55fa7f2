package nl.leiden.internationals.population.release;

import nl.leiden.internationals.population.register.ReferenceDate;

/**
 * Names a release: the reference date and the number of the revision, 1 for the first. Written {@code 2024-01-01-r1}.
 */
public record ReleaseId(ReferenceDate referenceDate, int revision) implements Comparable<ReleaseId> {

    public ReleaseId {
        if (revision < 1) {
            throw new IllegalArgumentException("revisions are numbered from 1: " + revision);
        }
    }

    /** Throws {@code IllegalArgumentException} for anything but {@code yyyy-mm-dd-rN}. */
    public static ReleaseId parse(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}-r[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("not the id of a release, such as 2024-01-01-r1: '" + text + "'");
        }
        return new ReleaseId(ReferenceDate.parse(text.substring(0, 10)), Integer.parseInt(text.substring(12)));
    }

    public ReleaseId next() {
        return new ReleaseId(referenceDate, revision + 1);
    }

    @Override
    public int compareTo(ReleaseId other) {
        int byDate = referenceDate.date().compareTo(other.referenceDate.date());
        return byDate != 0 ? byDate : Integer.compare(revision, other.revision);
    }

    @Override
    public String toString() {
        return referenceDate + "-r" + revision;
    }
}
