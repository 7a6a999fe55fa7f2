package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.formats.About;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.site.Frame;

/**
 * One reference date of a table as rows and columns: of its first two dimensions the longer one stands in the rows, of any further
 * ones only the total is shown, and of its measures one. A table of one dimension has its measures as columns.
 *
 * @param rowHeading what the rows are
 * @param columnHeading what the columns are
 * @param groups the total, and then each level of categories for itself: levels of one code list overlap
 * @param measure what all figures say and in which unit; empty where every column says it
 * @param onlyTotals labels of the dimensions of which the total is shown
 * @param onlyFirst those without a total, of which the first category is shown, with its label
 */
public record TableView(
        String rowHeading,
        String columnHeading,
        List<String> columns,
        List<LevelGroup<Row>> groups,
        String measure,
        List<String> onlyTotals,
        List<String> onlyFirst) {

    /** A category with its figures. */
    public record Row(String label, boolean total, List<CellText> figures) {}

    static TableView of(PublishedTable table, ShownFigures shown, Frame frame) {
        return hasMeasuresAsColumns(table) ? ofOne(table, shown.year(), frame) : ofTwo(table, shown, frame);
    }

    /** Otherwise one measure is shown. */
    static boolean hasMeasuresAsColumns(PublishedTable table) {
        return table.dimensions().size() == 1;
    }

    private static TableView ofOne(PublishedTable table, int year, Frame frame) {
        Dimension dimension = table.dimensions().getFirst();
        List<Integer> measures = measures(table, year, frame);
        List<LevelGroup.Line<Row>> lines = new ArrayList<>();
        for (int i = 0; i < dimension.codes().size(); i++) {
            int cell = i;
            List<CellText> figures = measures.stream()
                    .map(measure -> CellText.of(table, measure, year, cell, frame))
                    .toList();
            if (figures.getFirst().present() || saysWhyThereIsNone(table)) {
                lines.add(line(dimension.codes().at(i), figures, frame));
            }
        }
        return new TableView(
                frame.texts().of(dimension.label()),
                "",
                withUnits(table, measures, frame),
                LevelGroup.of(dimension, lines, frame),
                "",
                List.of(),
                List.of());
    }

    private static List<String> withUnits(PublishedTable table, List<Integer> measures, Frame frame) {
        return measures.stream()
                .map(measure -> About.withUnit(table.measures().get(measure), frame.language()))
                .toList();
    }

    /** No column stands twice: where the share is one of all internationals, only the column stays that says so. */
    private static List<Integer> measures(PublishedTable table, int year, Frame frame) {
        List<List<CellText>> columns = IntStream.range(0, table.measures().size())
                .mapToObj(measure -> IntStream.range(
                                0, table.dimensions().getFirst().codes().size())
                        .mapToObj(cell -> CellText.of(table, measure, year, cell, frame))
                        .toList())
                .toList();
        return IntStream.range(0, columns.size())
                .filter(measure -> columns.lastIndexOf(columns.get(measure)) == measure
                        || columns.get(measure).stream().noneMatch(CellText::present))
                .boxed()
                .toList();
    }

    private static TableView ofTwo(PublishedTable table, ShownFigures shown, Frame frame) {
        List<Dimension> dimensions = table.dimensions();
        boolean firstIsLonger =
                dimensions.get(0).codes().size() >= dimensions.get(1).codes().size();
        int down = firstIsLonger ? 0 : 1;
        int across = 1 - down;
        Dimension rowDimension = dimensions.get(down);
        Dimension columnDimension = dimensions.get(across);
        int[] positions = dimensions.stream()
                .mapToInt(d -> d.canBeEliminated() ? d.total() : 0)
                .toArray();
        List<LevelGroup.Line<Row>> lines = new ArrayList<>();
        for (int r = 0; r < rowDimension.codes().size(); r++) {
            positions[down] = r;
            List<CellText> figures = new ArrayList<>();
            for (int c = 0; c < columnDimension.codes().size(); c++) {
                positions[across] = c;
                figures.add(CellText.of(table, shown.measure(), shown.year(), cell(dimensions, positions), frame));
            }
            if (figures.stream().anyMatch(CellText::present) || saysWhyThereIsNone(table)) {
                lines.add(line(rowDimension.codes().at(r), figures, frame));
            }
        }
        return new TableView(
                frame.texts().of(rowDimension.label()),
                frame.texts().of(columnDimension.label()),
                columnDimension.codes().categories().stream()
                        .map(c -> frame.texts().of(c.label()))
                        .toList(),
                LevelGroup.of(rowDimension, lines, frame),
                About.withUnit(table.measures().get(shown.measure()), frame.language()),
                dimensions.stream()
                        .skip(2)
                        .filter(Dimension::canBeEliminated)
                        .map(d -> frame.texts().of(d.label()))
                        .toList(),
                dimensions.stream()
                        .skip(2)
                        .filter(d -> !d.canBeEliminated())
                        .map(d -> frame.texts().of(d.label()) + ": "
                                + frame.texts().of(d.codes().at(0).label()))
                        .toList());
    }

    /** Others say of every cell without a figure why it has none; ours lack whole categories on some dates. */
    private static boolean saysWhyThereIsNone(PublishedTable table) {
        return table.source().isPresent();
    }

    private static int cell(List<Dimension> dimensions, int[] positions) {
        int cell = 0;
        for (int d = 0; d < positions.length; d++) {
            cell = cell * dimensions.get(d).codes().size() + positions[d];
        }
        return cell;
    }

    private static LevelGroup.Line<Row> line(Category category, List<CellText> figures, Frame frame) {
        return new LevelGroup.Line<>(
                category, new Row(frame.texts().of(category.label()), category.level() == 0, figures));
    }
}
