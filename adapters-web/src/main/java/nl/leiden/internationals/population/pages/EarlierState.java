package nl.leiden.internationals.population.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Said above everything to a reader who asked for a state that stays as it is, whatever is published later.
 *
 * @param newest where the same page shows what is public now, or why nothing is; null if that is still the same
 * @param gone whether nothing of it is public now, because the newest state was withdrawn
 */
public record EarlierState(String sentence, @Nullable String newest, boolean gone) {

    private static final int LENGTH_OF_DAY = "yyyy-mm-dd".length();

    EarlierState(String sentence, @Nullable String newest) {
        this(sentence, newest, false);
    }

    /** The state of one table; null if it is simply what is public now. */
    static @Nullable EarlierState of(Frame frame, TableId table, TablePage.ReadState state) {
        if (!state.frozen()) {
            return null;
        }
        if (state.gone()) {
            return new EarlierState(
                    frame.say("table.state-left", state.id()), frame.to(Place.TABLE_STATES, table.value()), true);
        }
        return state.newest()
                ? new EarlierState(frame.say("table.state-newest", state.id()) + lost(frame, state), null)
                : new EarlierState(frame.say("table.state-earlier", state.id()) + lost(frame, state), newest(frame));
    }

    /** What is not what readers of that state saw; nothing if all of it is left. */
    private static String lost(Frame frame, TablePage.ReadState state) {
        return state.lost().isEmpty()
                ? ""
                : ' '
                        + frame.say(
                                "table.state-lost",
                                state.lost().stream()
                                        .map(period -> frame.texts().of(period.label()))
                                        .collect(Collectors.joining(", ")));
    }

    /** The state of all figures; null if they are simply what is public now. */
    static @Nullable EarlierState of(Frame frame, StateQuery.Answer state, PublishedFigures now) {
        if (!state.frozen()) {
            return null;
        }
        String said = said(frame, state);
        if (mayStillChange(state)) {
            return new EarlierState(frame.say("figures.state-until-now", said), null);
        }
        return checksums(state.figures()).equals(checksums(now))
                ? new EarlierState(frame.say("figures.state-newest", said), null)
                : new EarlierState(frame.say("figures.state-earlier", said), newest(frame));
    }

    /** The state as people write it: a day or a moment in words, a name as it is. */
    static String said(Frame frame, StateQuery.Answer state) {
        if (!state.asked().startsWith(StateQuery.AS_OF)) {
            return state.said();
        }
        return day(state)
                .map(day -> frame.texts().of(day))
                .orElseGet(() -> frame.texts().of(state.at()));
    }

    /** A day that is not over in Amsterdam: what is published before its end belongs to it too. */
    private static boolean mayStillChange(StateQuery.Answer state) {
        return day(state)
                .map(day ->
                        day.plusDays(1).atStartOfDay(Texts.CLOCK).toInstant().minusNanos(1))
                .filter(state.at()::isBefore)
                .isPresent();
    }

    private static Optional<LocalDate> day(StateQuery.Answer state) {
        boolean day = state.asked().startsWith(StateQuery.AS_OF)
                && state.said().strip().length() == LENGTH_OF_DAY;
        return day ? Optional.of(LocalDate.parse(state.said().strip())) : Optional.empty();
    }

    private static List<String> checksums(PublishedFigures figures) {
        return figures.tables().stream().map(table -> table.checksum().value()).toList();
    }

    private static String newest(Frame frame) {
        return frame.to(frame.here().with(""));
    }
}
