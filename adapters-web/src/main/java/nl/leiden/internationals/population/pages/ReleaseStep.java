package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.release.Embargo;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.site.Frame;

/** One step in the life of a release, in words. */
public record ReleaseStep(String sentence) {

    /** All steps so far, oldest first; the import is always there. */
    static List<ReleaseStep> of(Release release, Frame frame) {
        List<ReleaseStep> steps = new ArrayList<>();
        steps.add(step("release.step.imported", release.origin().imported(), frame));
        switch (release) {
            case Release.Draft draft -> {}
            case Release.Submitted submitted -> steps.add(step("release.step.submitted", submitted.submitted(), frame));
            case Release.SignedOff signedOff -> {
                signedOff(signedOff, steps, frame);
                steps.add(new ReleaseStep(frame.say("release.step.due", signedOff.publication())));
            }
            case Release.Recalled it -> {
                signedOff(it, steps, frame);
                steps.add(step("release.step.recalled", it.recalled(), frame));
            }
            case Release.Published it -> published(it, steps, frame);
            case Release.Superseded it -> {
                published(it, steps, frame);
                steps.add(new ReleaseStep(
                        frame.say("release.step.superseded", WorkplaceLine.name(it.by(), frame.texts()), it.at())));
            }
            case Release.Withdrawn it -> {
                published(it, steps, frame);
                steps.add(step("release.step.withdrawn", it.withdrawn(), frame));
            }
        }
        return steps;
    }

    private static void signedOff(Release.Timed release, List<ReleaseStep> steps, Frame frame) {
        steps.add(step("release.step.submitted", release.submitted(), frame));
        steps.add(step("release.step.signed-off", release.signedOff(), frame));
        for (Embargo.Move move : release.embargo().moves()) {
            steps.add(new ReleaseStep(frame.say(
                    "release.step.moved", move.by().by().value(), move.by().at(), move.from(), move.to(), move.why())));
        }
    }

    private static void published(Release.Timed release, List<ReleaseStep> steps, Frame frame) {
        signedOff(release, steps, frame);
        steps.add(new ReleaseStep(frame.say("release.step.published", release.publication())));
    }

    private static ReleaseStep step(String key, Signature signature, Frame frame) {
        return new ReleaseStep(frame.say(key, signature.by().value(), signature.at()));
    }
}
