package nl.leiden.internationals.population.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What readers have put into calendars of their own: an entry keeps its occasion when figures that were announced get a publication
 * time, so that it moves there instead of coming twice.
 *
 * @param id of what readers heard of first: an announcement, or a release; never another one later
 * @param version 0 at first, and higher with everything that readers were told since
 * @param lastChange when they were told last
 */
public record Occasion(String id, int version, Instant lastChange) {

    public Occasion {
        if (version < 0) {
            throw new IllegalArgumentException("versions are counted from 0: " + version);
        }
    }

    /** The occasion of everything that readers were told about it, which is something. */
    static Occasion of(String id, Stream<PublicChange> told) {
        Instant[] moments =
                told.map(PublicChange::at).sorted(Comparator.naturalOrder()).toArray(Instant[]::new);
        return new Occasion(id, moments.length - 1, moments[moments.length - 1]);
    }
}
