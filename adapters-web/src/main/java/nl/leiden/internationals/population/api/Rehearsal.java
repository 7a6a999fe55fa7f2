package nl.leiden.internationals.population.api;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.formats.FigureFormat;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.site.AlmostReady;

/**
 * The largest table is written in every format before the first reader comes, for nobody: the first on a server that has just started
 * would else wait several times as long as the second, while the virtual machine loads and compiles what writes it.
 */
@Singleton
public class Rehearsal {

    /** After the third time an answer takes hardly longer than after the tenth. */
    private static final int ROUNDS = 3;

    private final Answers answers;
    private final FigureNotes notes;
    private final Outlines outlines;

    @Inject
    public Rehearsal(Answers answers, FigureNotes notes, Outlines outlines) {
        this.answers = answers;
        this.notes = notes;
        this.outlines = outlines;
    }

    void rehearse(@Observes AlmostReady almostReady) {
        answers.figures().counted().stream()
                .max(Comparator.comparingInt(Rehearsal::cellsOfYear))
                .flatMap(Rehearsal::asMuchAsOneMayAsk)
                .ifPresent(this::rehearse);
    }

    private void rehearse(Selection selection) {
        Provenance provenance = new Provenance(
                Paths.data(selection.table().id()),
                "",
                notes.sourceOf(selection.table()),
                notes.notesBefore(selection.table()));
        for (DataFormat offered : DataFormat.of(selection)) {
            FigureFormat format = FormatQuery.usual(offered).writer(outlines.current());
            for (int round = 0; round < ROUNDS; round++) {
                ReadyAnswer.of(out -> format.write(selection, Language.NL, provenance, out));
            }
        }
    }

    private static int cellsOfYear(FigureTable table) {
        return table.dimensions().stream()
                .mapToInt(dimension -> dimension.codes().size())
                .reduce(1, Math::multiplyExact);
    }

    /** All codes and measures of the table, of as many of its newest years as one answer can hold; nothing if that is less than one year. */
    static Optional<Selection> asMuchAsOneMayAsk(FigureTable table) {
        List<String> years = table.time().codes().categories().reversed().stream()
                .limit(Math.max(
                        1,
                        SelectionQuery.MOST_CELLS
                                / (cellsOfYear(table) * table.measures().size())))
                .map(category -> category.code().value())
                .toList();
        Map<String, List<String>> wanted =
                Map.of(table.time().id().value(), years, DimensionId.MEASURE.value(), List.of(Selection.ALL));
        return switch (Selection.of(table, wanted, SelectionQuery.MOST_CELLS)) {
            case Selection selection -> Optional.of(selection);
            case Refused tooLarge -> Optional.empty();
        };
    }
}
