package nl.leiden.internationals.population.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.tables.Note;

/** What every description of a table says, in whatever vocabulary. */
final class Described {

    private Described() {}

    /** The days its figures are about, oldest first; one or more. */
    static List<LocalDate> referenceDates(PublishedTable table) {
        return table.vintages().stream()
                .map(vintage -> LocalDate.parse(vintage.referenceDate()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The first day its figures are about. */
    static LocalDate begin(PublishedTable table) {
        return table instanceof OutsideTable outside
                ? outside.definition().periods().getFirst().firstDay()
                : referenceDates(table).getFirst();
    }

    /** The last day its figures are about. */
    static LocalDate end(PublishedTable table) {
        return table instanceof OutsideTable outside
                ? outside.definition().periods().getLast().lastDay()
                : referenceDates(table).getLast();
    }

    static Instant firstPublished(PublishedTable table) {
        return table.vintages().stream()
                .map(TableVintage::publishedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What must be known to read any of its figures. */
    static List<BilingualText> notes(PublishedTable table, FigureNotes more) {
        return Stream.concat(more.notesBefore(table).stream(), table.notes().stream())
                .filter(Note::isOnTable)
                .map(Note::text)
                .toList();
    }
}
