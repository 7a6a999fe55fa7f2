package nl.leiden.internationals.population.release;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;

/**
 * Until when signed-off figures are kept from everybody. It can be moved, with a reason that readers are told; every move is kept.
 *
 * @param end the publication time
 * @param moves oldest first, each from where the one before it went; the last went to the end
 */
public record Embargo(Instant end, List<Move> moves) {

    /** Who names a later time than this has mistaken the year: the next reference date comes before it. */
    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * The publication time was moved.
     *
     * @param why for readers
     */
    public record Move(Signature by, Instant from, Instant to, BilingualText why) {

        public Move {
            if (from.equals(to)) {
                throw new IllegalArgumentException("a move goes somewhere else than to where it begins: " + from);
            }
        }
    }

    public Embargo {
        moves = List.copyOf(moves);
        for (int later = 1; later < moves.size(); later++) {
            if (!moves.get(later).from().equals(moves.get(later - 1).to())) {
                throw new IllegalArgumentException("moves do not follow on each other: " + moves);
            }
        }
        if (!moves.isEmpty() && !moves.getLast().to().equals(end)) {
            throw new IllegalArgumentException("moved to " + moves.getLast().to() + ", not to " + end);
        }
    }

    /** One that was not moved yet. */
    public static Embargo until(Instant end) {
        return new Embargo(end, List.of());
    }

    /** The publication time as it was first set. */
    public Instant firstEnd() {
        return moves.isEmpty() ? end : moves.getFirst().from();
    }

    /** Throws {@code IllegalArgumentException} if that is no other time. */
    Embargo moved(Signature by, Instant to, BilingualText why) {
        List<Move> more = new ArrayList<>(moves);
        more.add(new Move(by, end, to, why));
        return new Embargo(to, more);
    }

    /** Whether somebody can name this moment as the publication time. */
    public static Choice choice(Instant named, Instant now) {
        if (named.isBefore(now)) {
            return new Choice.InThePast(named);
        }
        return named.isAfter(now.plus(LONGEST)) ? new Choice.TooFarAhead(named) : new Choice.Possible(named);
    }

    /** What comes of naming a publication time. */
    public sealed interface Choice {

        /** Now or later. */
        record Possible(Instant publication) implements Choice {}

        /** Refused: figures cannot become visible before somebody decides on it. */
        record InThePast(Instant publication) implements Choice {}

        /** Refused: more than a year ahead. */
        record TooFarAhead(Instant publication) implements Choice {}
    }
}
