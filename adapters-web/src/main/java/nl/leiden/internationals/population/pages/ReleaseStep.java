package nl.leiden.internationals.population.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                signedOff(signedOff.submitted(), signedOff.signedOff(), steps, frame);
                steps.add(new ReleaseStep(frame.say("release.step.due", signedOff.publication())));
            }
            case Release.Recalled it -> {
                signedOff(it.submitted(), it.signedOff(), steps, frame);
                steps.add(step("release.step.recalled", it.recalled(), frame));
            }
            case Release.Published it -> published(it.submitted(), it.signedOff(), it.publication(), steps, frame);
            case Release.Superseded it -> {
                published(it.submitted(), it.signedOff(), it.publication(), steps, frame);
                steps.add(new ReleaseStep(
                        frame.say("release.step.superseded", WorkplaceLine.name(it.by(), frame.texts()), it.at())));
            }
            case Release.Withdrawn it -> {
                published(it.submitted(), it.signedOff(), it.publication(), steps, frame);
                steps.add(step("release.step.withdrawn", it.withdrawn(), frame));
            }
        }
        return steps;
    }

    private static void signedOff(Signature submitted, Signature signedOff, List<ReleaseStep> steps, Frame frame) {
        steps.add(step("release.step.submitted", submitted, frame));
        steps.add(step("release.step.signed-off", signedOff, frame));
    }

    private static void published(
            Signature submitted, Signature signedOff, Instant publication, List<ReleaseStep> steps, Frame frame) {
        signedOff(submitted, signedOff, steps, frame);
        steps.add(new ReleaseStep(frame.say("release.step.published", publication)));
    }

    private static ReleaseStep step(String key, Signature signature, Frame frame) {
        return new ReleaseStep(frame.say(key, signature.by().value(), signature.at()));
    }
}
