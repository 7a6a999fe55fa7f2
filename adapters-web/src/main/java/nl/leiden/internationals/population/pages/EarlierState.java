package nl.leiden.internationals.population.pages;

import java.util.List;
import java.util.stream.Collectors;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import org.jspecify.annotations.Nullable;

/**
 * Said above everything to a reader who asked for a state that stays as it is, whatever is published later.
 *
 * @param newest where the same page shows what is public now, or why nothing is; null if that is still the same
 * @param gone whether nothing of it is public now, because the newest state was withdrawn
 */
public record EarlierState(String sentence, @Nullable String newest, boolean gone) {

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
        return checksums(state.figures()).equals(checksums(now))
                ? new EarlierState(frame.say("figures.state-newest", state.said()), null)
                : new EarlierState(frame.say("figures.state-earlier", state.said()), newest(frame));
    }

    private static List<String> checksums(PublishedFigures figures) {
        return figures.tables().stream().map(table -> table.checksum().value()).toList();
    }

    private static String newest(Frame frame) {
        return frame.to(frame.here().with(""));
    }
}
