package nl.leiden.internationals.population.figures;

import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.Note;

/** What an earlier state of a table has lost: figures that were part of it and were withdrawn since. */
public final class WithdrawnPart {

    private WithdrawnPart() {}

    /** What readers of that state are told, with the reason; its figures must not be shown without it. */
    public static Note note(Release.Withdrawn release) {
        String year = FigureTable.yearCode(release.id().referenceDate()).value();
        return Note.mandatory(new BilingualText(
                "De cijfers van %s hoorden bij deze versie en zijn sindsdien ingetrokken, zodat het controlegetal van de hele tabel een ander is. Reden: %s"
                        .formatted(year, release.why().nl()),
                "The figures of %s were part of this vintage and were withdrawn since, so the checksum of the whole table is another one. Reason: %s"
                        .formatted(year, release.why().en())));
    }
}
