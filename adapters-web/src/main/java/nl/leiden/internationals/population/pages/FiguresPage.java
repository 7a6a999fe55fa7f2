package nl.leiden.internationals.population.pages;

import java.util.List;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/** All tables. */
public record FiguresPage(Frame frame, List<TableLine> tables) {

    /** A table in the list. */
    public record TableLine(
            String id, String address, String title, String description, String dimensions, String years) {}

    static FiguresPage of(Frame frame, List<FigureTable> tables) {
        return new FiguresPage(
                frame, tables.stream().map(table -> line(table, frame)).toList());
    }

    private static TableLine line(FigureTable table, Frame frame) {
        List<String> dimensions = table.definition().dimensions().stream()
                .map(d -> frame.texts().of(d.label()))
                .toList();
        List<String> years = table.referenceDates().stream()
                .map(d -> frame.texts().brief(d.date()))
                .toList();
        return new TableLine(
                table.id().value(),
                frame.to(Place.TABLE, table.id().value()),
                frame.texts().of(table.definition().title()),
                frame.texts().of(table.definition().description()),
                frame.say("figures.dimensions", dimensions),
                frame.say("figures.years", years));
    }
}
