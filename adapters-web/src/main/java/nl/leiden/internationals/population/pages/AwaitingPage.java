package nl.leiden.internationals.population.pages;

import java.util.List;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import org.jspecify.annotations.Nullable;

/**
 * The first page as long as nothing from the register is public, or as it was then.
 *
 * @param title that says so
 * @param text what the reader can expect
 * @param ofOthers tables of others that are public all the same
 * @param list where they are listed, in the same state
 * @param earlier said if a state was asked for; null for what is public now
 */
public record AwaitingPage(
        Frame frame,
        String title,
        String text,
        List<Notice> notices,
        List<FiguresPage.TableLine> ofOthers,
        String list,
        @Nullable EarlierState earlier) {

    static AwaitingPage of(Frame frame, StateQuery.Answer state, List<Notice> notices, @Nullable EarlierState earlier) {
        List<FiguresPage.TableLine> ofOthers =
                FiguresPage.of(frame, state, earlier).ofOthers();
        String text = ofOthers.isEmpty() ? "awaiting.text" : "awaiting.text-others";
        return new AwaitingPage(
                frame,
                frame.say(state.frozen() ? "awaiting.title-then" : "awaiting.title"),
                state.frozen() ? frame.say("awaiting.text-then", EarlierState.said(frame, state)) : frame.say(text),
                notices,
                ofOthers,
                frame.to(Place.FIGURES.at().with(state.asked())),
                earlier);
    }
}
