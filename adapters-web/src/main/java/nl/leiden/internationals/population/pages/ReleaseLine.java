package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/**
 * A release in a list, as it is written.
 *
 * @param mark how its state is coloured
 * @param last what was done with it last, by whom and when
 */
public record ReleaseLine(String id, String address, String date, String state, String mark, String last) {

    static ReleaseLine of(Release release, Frame frame) {
        String id = release.id().toString();
        return new ReleaseLine(
                id,
                frame.to(Place.RELEASE, id),
                frame.texts().of(release.id().referenceDate().date()),
                state(release, frame),
                mark(release),
                ReleaseStep.of(release, frame).getLast().sentence());
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
