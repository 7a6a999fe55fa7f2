package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;

/**
 * A release or an import in a list of the workplace, as it is written.
 *
 * @param name of its reference date, and of the revision if it is not the first
 * @param address of its page
 * @param mark how its state is coloured
 * @param last what was done with it last, by whom and when
 */
public record WorkplaceLine(String name, String address, String state, String mark, String last) {

    static WorkplaceLine of(Release release, Frame frame) {
        return new WorkplaceLine(
                name(release.id(), frame.texts()),
                frame.to(Place.RELEASE, release.id().toString()),
                state(release, frame),
                mark(release),
                ReleaseStep.of(release, frame).getLast().sentence());
    }

    static WorkplaceLine of(ExtractImport extractImport, Frame frame) {
        return new WorkplaceLine(
                frame.texts().of(extractImport.referenceDate().date()),
                frame.to(Place.IMPORT, extractImport.id().value()),
                state(extractImport, frame),
                mark(extractImport),
                begun(extractImport, frame));
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

    static String begun(ExtractImport extractImport, Frame frame) {
        return frame.say(
                "import.begun",
                extractImport.begun().by().value(),
                extractImport.begun().at());
    }

    static String state(ExtractImport extractImport, Frame frame) {
        return frame.say(
                switch (extractImport) {
                    case ExtractImport.Running running -> "import.state.running";
                    case ExtractImport.Drafted drafted -> "import.state.drafted";
                    case ExtractImport.Refused refused -> "import.state.refused";
                    case ExtractImport.BrokenOff brokenOff -> "import.state.broken-off";
                });
    }

    static String mark(ExtractImport extractImport) {
        return switch (extractImport) {
            case ExtractImport.Running running -> "state--waiting";
            case ExtractImport.Drafted drafted -> "state--done";
            case ExtractImport.Refused refused -> "state--stopped";
            case ExtractImport.BrokenOff brokenOff -> "state--stopped";
        };
    }
}
