package nl.leiden.internationals.population.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;

/**
 * A table as the API describes it, in the reader's language.
 *
 * @param universe who is counted: {@code residents}, {@code internationals} or {@code newcomers}
 * @param cells number of cells over all years, of one measure
 */
record TableView(
        String id,
        String title,
        String description,
        String universe,
        String shareOf,
        List<String> notes,
        List<DimensionView> dimensions,
        List<YearView> years,
        List<MeasureView> measures,
        long cells,
        String checksum,
        String publishedAt,
        String source,
        String licence,
        String data) {

    /** A dimension with its code list. */
    record DimensionView(String id, String label, List<CategoryView> categories) {

        static DimensionView of(Dimension dimension, Language language) {
            return new DimensionView(
                    dimension.id().value(),
                    dimension.label().in(language),
                    dimension.codes().categories().stream()
                            .map(category -> CategoryView.of(category, language))
                            .toList());
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

    /** A reference date with the immutable vintage that its figures come from. */
    record YearView(String code, String referenceDate, String release, String checksum, String publishedAt) {

        static YearView of(PublishedVintage published) {
            var release = published.vintage().release();
            return new YearView(
                    FigureTable.yearCode(release.referenceDate()).value(),
                    release.referenceDate().toString(),
                    release.toString(),
                    published.vintage().checksum().value(),
                    published.publishedAt().toString());
        }
    }

    /** What a figure says, with its unit. */
    record MeasureView(String code, String label, String unit, int decimals) {

        static MeasureView of(Measure measure, Language language) {
            return new MeasureView(
                    measure.code(), measure.label().in(language), measure.unit().in(language), measure.decimals());
        }
    }

    /** An entry of the list of tables. */
    record Entry(
            String id,
            String title,
            String description,
            String universe,
            List<String> dimensions,
            List<String> years,
            String publishedAt,
            String url,
            String data) {

        static Entry of(FigureTable table, Language language) {
            return new Entry(
                    table.id().value(),
                    table.definition().title().in(language),
                    table.definition().description().in(language),
                    table.definition().universe().name().toLowerCase(Locale.ROOT),
                    table.definition().dimensions().stream()
                            .map(dimension -> dimension.id().value())
                            .toList(),
                    table.years().categories().stream()
                            .map(year -> year.code().value())
                            .toList(),
                    table.publishedAt().toString(),
                    Paths.table(table.id()),
                    Paths.data(table.id()));
        }
    }

    static TableView of(FigureTable table, Language language, List<BilingualText> moreNotes, BilingualText source) {
        List<String> notes = Stream.concat(moreNotes.stream(), table.definition().notes().stream())
                .map(note -> note.in(language))
                .toList();
        return new TableView(
                table.id().value(),
                table.definition().title().in(language),
                table.definition().description().in(language),
                table.definition().universe().name().toLowerCase(Locale.ROOT),
                table.definition().shareLabel().in(language),
                notes,
                table.definition().dimensions().stream()
                        .map(dimension -> DimensionView.of(dimension, language))
                        .toList(),
                table.vintages().stream().map(YearView::of).toList(),
                Arrays.stream(Measure.values())
                        .map(measure -> MeasureView.of(measure, language))
                        .toList(),
                (long) table.definition().cells() * table.years().size(),
                table.checksum().value(),
                table.publishedAt().toString(),
                source.in(language),
                FigureNotes.LICENCE,
                Paths.data(table.id()));
    }
}
