package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/** An import in a list, as it is written. */
public record ImportLine(String address, String date, String state, String mark, String begun) {

    static ImportLine of(ExtractImport extractImport, Frame frame) {
        return new ImportLine(
                frame.to(Place.IMPORT, extractImport.id().value()),
                frame.texts().of(extractImport.referenceDate().date()),
                state(extractImport, frame),
                mark(extractImport),
                begun(extractImport, frame));
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
