package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.OutputStream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Selection;

/**
 * A way of writing figures down. All of them write the same cells, each with its status, and with them what must be known about the
 * figures: title, notes, what the statuses mean, source, licence, reference dates, state, checksum and the query that made them. The
 * same figures give the same bytes.
 */
@FunctionalInterface
public interface FigureFormat {

    /**
     * Writes the whole; the stream stays open.
     *
     * @param language of labels, notes and all other words
     */
    void write(Selection selection, Language language, Provenance provenance, OutputStream out) throws IOException;
}
