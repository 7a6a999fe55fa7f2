package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;

/**
 * A release in a list, as it is written.
 *
 * @param name of its reference date, and of its revision if it is not the first
 * @param mark how its state is coloured
 * @param last what was done with it last, by whom and when
 */
public record ReleaseLine(String name, String address, String state, String mark, String last) {

    static ReleaseLine of(Release release, Frame frame) {
        return new ReleaseLine(
                name(release.id(), frame.texts()),
                frame.to(Place.RELEASE, release.id().toString()),
                state(release, frame),
                mark(release),
                ReleaseStep.of(release, frame).getLast().sentence());
    }

    static String name(ReleaseId id, Texts texts) {
        return id.revision() == 1
                ? texts.of(id.referenceDate().date())
                : texts.of("release.name-revision", id.referenceDate().date(), id.revision());
    }

    static String state(Release release, Frame frame) {
        return frame.say(
                switch (release) {
                    case Release.Draft draft -> "release.state.draft";
                    case Release.Submitted submitted -> "release.state.submitted";
                    case Release.SignedOff signedOff -> "release.state.signedoff";
                    case Release.Recalled recalled -> "release.state.recalled";
                    case Release.Published published -> "release.state.published";
                    case Release.Superseded superseded -> "release.state.superseded";
                    case Release.Withdrawn withdrawn -> "release.state.withdrawn";
                });
    }

    static String mark(Release release) {
        return switch (release) {
            case Release.Draft draft -> "state--draft";
            case Release.Submitted submitted -> "state--waiting";
            case Release.SignedOff signedOff -> "state--waiting";
            case Release.Recalled recalled -> "state--stopped";
            case Release.Published published -> "state--public";
            case Release.Superseded superseded -> "state--past";
            case Release.Withdrawn withdrawn -> "state--stopped";
        };
    }
}
