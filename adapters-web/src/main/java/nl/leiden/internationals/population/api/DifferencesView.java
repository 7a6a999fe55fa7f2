package nl.leiden.internationals.population.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Cell;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.usecase.StateOfTable;
import nl.leiden.internationals.site.Paged;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two states as the API tells them; the cells come in pages.
 *
 * @param texts titles and labels that read otherwise
 * @param codes that came or went, with all their cells, which are among {@code cells}
 */
record DifferencesView(
        String table,
        StateView from,
        StateView to,
        List<TextView> texts,
        List<CodeView> codes,
        List<NoteChangeView> notes,
        List<CellView> cells,
        Paged.View page,
        Paged.Links links) {

    private static final String ADDED = "added";
    private static final String REMOVED = "removed";

    /** A state that is compared. */
    record StateView(String id, String publishedAt, String checksum) {

        static StateView of(StateOfTable state) {
            return new StateView(
                    state.id(), state.at().toString(), state.checksum().value());
        }
    }

    /**
     * A text then and now.
     *
     * @param language of both: that of the answer, or the other one if the text reads otherwise in that alone
     */
    record TextView(String place, String language, String before, String after) {

        static TextView of(TableDifferences.TextChange change, Language own) {
            Language changed = change.language(own);
            return new TextView(
                    change.place(),
                    changed.tag(),
                    change.before().in(changed),
                    change.after().in(changed));
        }
    }

    /** A category that was {@code added} or {@code removed}. */
    record CodeView(String dimension, String code, String label, String change) {}

    /** A note that was {@code added} or {@code removed}. */
    record NoteChangeView(TableView.NoteView note, String change) {}

    /**
     * A cell then and now.
     *
     * @param change whether it holds something else, was added or was removed, as one word
     * @param before null for one that was added
     * @param after null for one that was removed
     */
    record CellView(
            Map<String, String> codes,
            String change,
            @Nullable ValueView before,
            @Nullable ValueView after) {

        static CellView of(TableDifferences.CellChange change) {
            Map<String, String> codes = new LinkedHashMap<>();
            change.codes().forEach((dimension, code) -> codes.put(dimension.value(), code.value()));
            Cell before = change.before();
            Cell after = change.after();
            return new CellView(
                    codes,
                    before == null ? ADDED : after == null ? REMOVED : "changed",
                    ValueView.of(before),
                    ValueView.of(after));
        }
    }

    /** A figure with its status; null where there is none. */
    record ValueView(@Nullable BigDecimal value, String status) {

        static @Nullable ValueView of(@Nullable Cell cell) {
            return cell == null
                    ? null
                    : new ValueView(cell.number(), cell.status().code());
        }
    }

    static DifferencesView of(
            String table,
            TwoStates.Answer.Compared compared,
            Paged<TableDifferences.CellChange> page,
            Language language) {
        TableDifferences differences = compared.differences();
        return new DifferencesView(
                table,
                StateView.of(compared.from()),
                StateView.of(compared.to()),
                differences.texts().stream()
                        .map(change -> TextView.of(change, language))
                        .toList(),
                differences.codes().stream()
                        .map(c -> new CodeView(
                                c.dimension().value(),
                                c.category().code().value(),
                                c.category().label().in(language),
                                change(c.added())))
                        .toList(),
                differences.notes().stream()
                        .map(n -> new NoteChangeView(TableView.NoteView.of(n.note(), language), change(n.added())))
                        .toList(),
                page.map(CellView::of).items(),
                page.view(),
                page.links());
    }

    private static String change(boolean added) {
        return added ? ADDED : REMOVED;
    }
}
