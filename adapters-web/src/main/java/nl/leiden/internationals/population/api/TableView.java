package nl.leiden.internationals.population.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.Level;
import nl.leiden.internationals.population.tables.Note;
import org.jspecify.annotations.Nullable;

/**
 * A table as the API describes it, in the reader's language.
 *
 * @param universe who is counted: {@code residents}, {@code internationals} or {@code newcomers}; null for a table that others brought
 * @param cells number of cells over all years, of one measure
 */
record TableView(
        String id,
        String title,
        String description,
        @Nullable String universe,
        List<NoteView> notes,
        List<DimensionView> dimensions,
        List<YearView> years,
        List<MeasureView> measures,
        List<StatusView> statuses,
        List<VintageView> vintages,
        long cells,
        String checksum,
        String publishedAt,
        SourceView source,
        String data) {

    /**
     * A note.
     *
     * @param dimension the dimension it is about; null for the whole table, or where codes say it
     * @param codes the categories it is about, by dimension; empty for a whole dimension or table
     */
    record NoteView(
            String text, boolean mandatory, @Nullable String dimension, Map<String, String> codes) {

        static NoteView of(Note note, Language language) {
            Map<String, String> codes = new TreeMap<>();
            String dimension = switch (note.about()) {
                case Note.WholeTable whole -> null;
                case Note.OneDimension one -> one.dimension().value();
                case Note.OneCategory one -> {
                    codes.put(one.dimension().value(), one.code().value());
                    yield null;
                }
                case Note.Cells cells -> {
                    cells.codes().forEach((id, code) -> codes.put(id.value(), code.value()));
                    yield null;
                }
            };
            return new NoteView(note.text().in(language), note.mandatory(), dimension, codes);
        }
    }

    /**
     * A dimension with its code list.
     *
     * @param total the code of its total, at which it can be eliminated; null if it has none
     * @param levels of its hierarchy, each to be chosen with {@code level(id)}
     */
    record DimensionView(
            String id, String label, @Nullable String total, List<LevelView> levels, List<CategoryView> categories) {

        static DimensionView of(Dimension dimension, Language language) {
            return new DimensionView(
                    dimension.id().value(),
                    dimension.label().in(language),
                    dimension.canBeEliminated() ? Code.TOTAL.value() : null,
                    dimension.levels().stream()
                            .map(level -> LevelView.of(level, language))
                            .toList(),
                    dimension.codes().categories().stream()
                            .map(category -> CategoryView.of(category, language))
                            .toList());
        }
    }

    /** A level of a hierarchy. */
    record LevelView(int level, String id, String name) {

        static LevelView of(Level level, Language language) {
            return new LevelView(level.number(), level.id(), level.name().in(language));
        }
    }

    /**
     * An entry of a code list.
     *
     * @param level 0 for the total, higher for finer ones
     * @param parents codes of the coarser categories it counts towards
     */
    record CategoryView(String code, String label, int level, List<String> parents) {

        static CategoryView of(Category category, Language language) {
            return new CategoryView(
                    category.code().value(),
                    category.label().in(language),
                    category.level(),
                    category.parents().stream().map(Code::value).toList());
        }
    }

    /** A reference date or other period. */
    record YearView(String code, String label) {}

    /** A part of the table that was published at once. */
    record VintageView(
            String id,
            List<String> years,
            String referenceDate,
            String checksum,
            String publishedAt,
            @Nullable String reason) {

        static VintageView of(TableVintage vintage, Language language) {
            var reason = vintage.reason();
            return new VintageView(
                    vintage.id(),
                    vintage.years().stream().map(Code::value).toList(),
                    vintage.referenceDate(),
                    vintage.checksum().value(),
                    vintage.publishedAt().toString(),
                    reason == null ? null : reason.in(language));
        }
    }

    /** What a figure says, with its unit. */
    record MeasureView(String code, String label, String unit, int decimals, String meaning) {

        static MeasureView of(Measure measure, Language language) {
            return new MeasureView(
                    measure.code().value(),
                    measure.label().in(language),
                    measure.unit().in(language),
                    measure.decimals(),
                    measure.meaning().in(language));
        }
    }

    /** What the status of a cell says. */
    record StatusView(String code, String label, String meaning, boolean hasFigure) {

        static List<StatusView> all(Language language) {
            List<StatusView> all = new ArrayList<>();
            for (CellStatus status : CellStatus.values()) {
                all.add(new StatusView(
                        status.code(),
                        status.label().in(language),
                        status.meaning().in(language),
                        status.hasFigure()));
            }
            return all;
        }
    }

    /** Where the figures come from and how they may be used. */
    record SourceView(String name, String licence, @Nullable String url) {

        static SourceView of(Source source, Language language) {
            var address = source.address();
            return new SourceView(
                    source.name().in(language),
                    source.licence().toString(),
                    address == null ? null : address.toString());
        }
    }

    /** An entry of the list of tables. */
    record Entry(
            String id,
            String title,
            String description,
            @Nullable String universe,
            List<String> dimensions,
            List<String> years,
            String publishedAt,
            String url,
            String data) {

        /** @param kept what keeps its links in the state that is listed: a part of a query, or nothing */
        static Entry of(PublishedTable table, String kept, Language language) {
            return new Entry(
                    table.id().value(),
                    table.title().in(language),
                    table.description().in(language),
                    TableView.universe(table),
                    table.dimensions().stream()
                            .map(dimension -> dimension.id().value())
                            .toList(),
                    table.time().codes().categories().stream()
                            .map(year -> year.code().value())
                            .toList(),
                    table.publishedAt().toString(),
                    Paths.table(table.id()) + query(kept),
                    Paths.data(table.id()) + query(kept));
        }
    }

    /**
     * Describes a table.
     *
     * @param before notes that come before its own
     * @param kept what keeps its link in the state that is described: a part of a query, or nothing
     */
    static TableView of(PublishedTable table, Language language, List<Note> before, Source source, String kept) {
        List<Note> notes = new ArrayList<>(before);
        notes.addAll(table.notes());
        return new TableView(
                table.id().value(),
                table.title().in(language),
                table.description().in(language),
                universe(table),
                notes.stream().map(note -> NoteView.of(note, language)).toList(),
                table.dimensions().stream()
                        .map(dimension -> DimensionView.of(dimension, language))
                        .toList(),
                table.time().codes().categories().stream()
                        .map(year ->
                                new YearView(year.code().value(), year.label().in(language)))
                        .toList(),
                table.measures().stream()
                        .map(measure -> MeasureView.of(measure, language))
                        .toList(),
                StatusView.all(language),
                table.vintages().stream()
                        .map(vintage -> VintageView.of(vintage, language))
                        .toList(),
                (long) table.cells() * table.time().codes().size(),
                table.checksum().value(),
                table.publishedAt().toString(),
                SourceView.of(source, language),
                Paths.data(table.id()) + query(kept));
    }

    private static String query(String kept) {
        return kept.isEmpty() ? "" : '?' + kept;
    }

    private static @Nullable String universe(PublishedTable table) {
        return table instanceof FigureTable counted
                ? counted.definition().universe().name().toLowerCase(Locale.ROOT)
                : null;
    }
}
