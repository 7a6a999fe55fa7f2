package nl.leiden.internationals.population.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From the first to the last day on which a code may be used.
 *
 * @param from null if it has always been so
 * @param until null if it has no end
 * @param unlimited true if it has neither beginning nor end; null otherwise
 */
record Validity(
        @Nullable String from,
        @Nullable String until,
        @Nullable Boolean unlimited) {

    static final Validity UNLIMITED = new Validity(null, null, true);

    static Validity of(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null && until == null
                ? UNLIMITED
                : new Validity(from == null ? null : from.toString(), until == null ? null : until.toString(), null);
    }
}
