package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;

/**
 * One reference date of a table as rows and columns: of its first two dimensions the longer one stands in the rows, of any further
 * ones only the total is shown. A table of one dimension has the number and the share as columns.
 *
 * @param rowHeading what the rows are
 * @param columnHeading what the columns are
 * @param onlyTotals labels of the dimensions that are not shown
 */
public record TableView(
        String rowHeading, String columnHeading, List<String> columns, List<Row> rows, List<String> onlyTotals) {

    /**
     * A category with its figures.
     *
     * @param level 0 for the total, higher for finer categories
     */
    public record Row(String label, int level, List<String> figures) {}

    static TableView of(FigureTable table, int year, Frame frame) {
        List<Dimension> dimensions = table.definition().dimensions();
        return dimensions.size() == 1 ? ofOne(table, year, frame) : ofTwo(table, year, frame);
    }

    private static TableView ofOne(FigureTable table, int year, Frame frame) {
        Dimension dimension = table.definition().dimensions().getFirst();
        Numbers numbers = frame.numbers();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < dimension.codes().size(); i++) {
            Category category = dimension.codes().at(i);
            if (table.count(year, i).isPresent()) {
                rows.add(new Row(
                        frame.texts().of(category.label()),
                        category.level(),
                        List.of(whole(table, year, i, numbers), numbers.percent(table.share(year, i)))));
            }
        }
        return new TableView(
                frame.texts().of(dimension.label()),
                "",
                List.of(
                        frame.texts().of(Measure.COUNT.label()),
                        frame.texts().of(table.definition().shareLabel())),
                rows,
                List.of());
    }

    private static TableView ofTwo(FigureTable table, int year, Frame frame) {
        List<Dimension> dimensions = table.definition().dimensions();
        boolean firstIsLonger =
                dimensions.get(0).codes().size() >= dimensions.get(1).codes().size();
        int down = firstIsLonger ? 0 : 1;
        int across = 1 - down;
        Dimension rowDimension = dimensions.get(down);
        Dimension columnDimension = dimensions.get(across);
        int[] positions = dimensions.stream().mapToInt(Dimension::total).toArray();
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < rowDimension.codes().size(); r++) {
            positions[down] = r;
            List<String> figures = new ArrayList<>();
            for (int c = 0; c < columnDimension.codes().size(); c++) {
                positions[across] = c;
                figures.add(whole(table, year, table.definition().cell(positions), frame.numbers()));
            }
            Category category = rowDimension.codes().at(r);
            if (figures.stream().anyMatch(figure -> !figure.equals(Numbers.NONE))) {
                rows.add(new Row(frame.texts().of(category.label()), category.level(), figures));
            }
        }
        return new TableView(
                frame.texts().of(rowDimension.label()),
                frame.texts().of(columnDimension.label()),
                columnDimension.codes().categories().stream()
                        .map(c -> frame.texts().of(c.label()))
                        .toList(),
                rows,
                IntStream.range(2, dimensions.size())
                        .mapToObj(d -> frame.texts().of(dimensions.get(d).label()))
                        .toList());
    }

    private static String whole(FigureTable table, int year, int cell, Numbers numbers) {
        var count = table.count(year, cell);
        return count.isPresent() ? numbers.whole(count.getAsInt()) : Numbers.NONE;
    }
}
