package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.formats.About;
import nl.leiden.internationals.population.formats.CrossTable;
import nl.leiden.internationals.population.formats.FigureHtml;
import nl.leiden.internationals.population.formats.FigureTablePage;
import nl.leiden.internationals.population.formats.Labels;
import nl.leiden.internationals.population.formats.Layout;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.site.Frame;

/**
 * The cells that a query chooses as a table of the site, with the order and the groups that the page of the table has.
 *
 * @param measures what the figures say and in which unit
 * @param columns how many columns all rows have, those of their headings too
 * @param groups by the levels of what the rows are about, if only one thing varies from row to row
 * @param legend of the marks that stand beside these figures
 */
public record ChosenFigures(
        FigureTablePage table,
        String measures,
        int columns,
        List<LevelGroup<Row>> groups,
        List<FigureTablePage.LegendLine> legend) {

    /**
     * One row.
     *
     * @param total whether it is about everybody
     */
    public record Row(FigureTablePage.Row row, boolean total) {}

    static ChosenFigures of(Chosen chosen, Frame frame, Provenance provenance) {
        Layout layout = new Layout(chosen.stub(), chosen.heading());
        CrossTable cross = CrossTable.of(chosen.selection(), layout);
        FigureTablePage table = FigureTablePage.of(
                chosen.selection(), frame.language(), provenance, new FigureHtml(Labels.LABELS, layout, true));
        return new ChosenFigures(
                table,
                table.about().measures().stream().map(About.Fact::name).collect(Collectors.joining("; ")),
                cross.stub().size() + cross.columns(),
                groups(chosen.selection().table().dimensions(), cross, table.rows(), frame),
                legend(table));
    }

    private static List<LevelGroup<Row>> groups(
            List<Dimension> dimensions, CrossTable cross, List<FigureTablePage.Row> rows, Frame frame) {
        List<Axis> varying =
                cross.stub().stream().filter(axis -> axis.size() > 1).toList();
        int place = varying.size() == 1 ? cross.stub().indexOf(varying.getFirst()) : -1;
        List<LevelGroup.Line<Row>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Category> before = cross.before(i);
            boolean total = before.stream().anyMatch(category -> category.code().equals(Code.TOTAL));
            lines.add(new LevelGroup.Line<>(before.get(Math.max(place, 0)), new Row(rows.get(i), total)));
        }
        return dimensions.stream()
                .filter(dimension ->
                        place >= 0 && dimension.id().equals(varying.getFirst().id()))
                .findFirst()
                .map(dimension -> LevelGroup.of(dimension, lines, frame))
                .orElseGet(() -> List.of(new LevelGroup<>(
                        null, lines.stream().map(LevelGroup.Line::row).toList())));
    }

    private static List<FigureTablePage.LegendLine> legend(FigureTablePage table) {
        Set<String> marks = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(FigureTablePage.Cell::mark)
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toSet());
        return table.legend().stream()
                .filter(line -> marks.contains(line.mark()))
                .toList();
    }
}
