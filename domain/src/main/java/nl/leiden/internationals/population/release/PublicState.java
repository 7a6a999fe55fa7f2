package nl.leiden.internationals.population.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.jspecify.annotations.Nullable;

/**
 * What was public after one change: which release of each reference date readers saw. States follow one another for ever; each can be
 * cited and read again, less the releases that were withdrawn since, which nobody is shown any more.
 *
 * @param id by which the state is cited: the release whose publication made it, or {@code without-} and the release whose withdrawal did
 * @param change what made it
 * @param release the release that came or went
 * @param why the reason that readers are told; null for the first publication of a reference date
 * @param at when readers first saw it
 * @param releases that were public, oldest reference date first, without those withdrawn up to now
 * @param seen the same with them: what readers saw then, and may have cited
 */
public record PublicState(
        String id,
        Change change,
        ReleaseId release,
        @Nullable BilingualText why,
        Instant at,
        List<ReleaseId> releases,
        List<ReleaseId> seen) {

    private static final String WITHOUT = "without-";

    public PublicState {
        releases = List.copyOf(releases);
        seen = List.copyOf(seen);
    }

    /** What makes a state. */
    public enum Change {
        /** The first figures of a reference date. */
        PUBLISHED,
        /** Other figures took the place of earlier ones of the same date. */
        REVISED,
        WITHDRAWN
    }

    private record Event(Change change, Release of, Instant at) {}

    /**
     * The states that followed from what was published and withdrawn, oldest first; of changes at one moment the one of the older
     * reference date first.
     *
     * @param releases in any order; those that were never public make no state
     */
    public static List<PublicState> among(List<Release> releases) {
        List<Event> events = new ArrayList<>();
        List<ReleaseId> withdrawn = new ArrayList<>();
        for (Release release : releases) {
            release.publicSince()
                    .ifPresent(at -> events.add(new Event(
                            release.origin().reason() == null ? Change.PUBLISHED : Change.REVISED, release, at)));
            if (release instanceof Release.Withdrawn gone) {
                withdrawn.add(gone.id());
                events.add(new Event(Change.WITHDRAWN, gone, gone.withdrawn().at()));
            }
        }
        events.sort(
                Comparator.comparing(Event::at).thenComparing(e -> e.of().id()).thenComparing(Event::change));
        NavigableMap<ReferenceDate, ReleaseId> seen = new TreeMap<>();
        List<PublicState> states = new ArrayList<>();
        for (Event event : events) {
            ReleaseId id = event.of().id();
            if (event.change() == Change.WITHDRAWN) {
                seen.remove(id.referenceDate(), id);
            } else {
                seen.put(id.referenceDate(), id);
            }
            states.add(state(event, List.copyOf(seen.values()), withdrawn));
        }
        return List.copyOf(states);
    }

    private static PublicState state(Event event, List<ReleaseId> seen, List<ReleaseId> withdrawn) {
        ReleaseId release = event.of().id();
        boolean gone = event.change() == Change.WITHDRAWN;
        return new PublicState(
                gone ? WITHOUT + release : release.toString(),
                event.change(),
                release,
                gone && event.of() instanceof Release.Withdrawn withdrawal
                        ? withdrawal.why()
                        : event.of().origin().reason(),
                event.at(),
                seen.stream().filter(id -> !withdrawn.contains(id)).toList(),
                seen);
    }
}
