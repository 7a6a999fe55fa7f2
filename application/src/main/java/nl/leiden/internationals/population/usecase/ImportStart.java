package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractImport;

/** What comes of asking for an import, before a byte of the file is read. */
public sealed interface ImportStart {

    /** The file may come. */
    record Begun(ExtractImport.Running running) implements ImportStart {}

    /** The file is not wanted, for all these reasons. */
    record Refused(List<Message> why) implements ImportStart {

        public Refused {
            why = List.copyOf(why);
        }
    }
}
