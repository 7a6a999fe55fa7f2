package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.population.disclosure.Verdict;
import nl.leiden.internationals.site.Frame;

/**
 * What comes of a value beside its bound, in words.
 *
 * @param mark class of the state; the words alone tell as much
 */
public record VerdictMark(String words, String mark) {

    static VerdictMark of(Verdict verdict, Frame frame) {
        return switch (verdict) {
            case NO_BOUND -> new VerdictMark(frame.say("verdict.no-bound"), "");
            case NOBODY_COUNTED -> new VerdictMark(frame.say("verdict.nobody-counted"), "");
            case KEPT -> new VerdictMark(frame.say("verdict.kept"), "state--done");
            case ACCEPTED -> new VerdictMark(frame.say("verdict.accepted"), "state--waiting");
            case BROKEN -> new VerdictMark(frame.say("verdict.broken"), "state--stopped");
        };
    }
}
