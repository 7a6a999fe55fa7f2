package nl.leiden.internationals.population.formats;

import java.util.List;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.tables.Note;

/**
 * What figures must carry wherever they go, besides what their table knows.
 *
 * @param address where this very selection is found and what made it: a URI, or a reference from the root of the server
 * @param vintage the state of the table by which these figures can be had again for ever, such as {@code 2024-01-01-r1}
 * @param source who publishes the figures and from what, with the licence
 * @param notes that stand before those of the table, such as that the demo is made up
 */
public record Provenance(String address, String vintage, Source source, List<Note> notes) {

    public Provenance {
        notes = List.copyOf(notes);
    }
}
