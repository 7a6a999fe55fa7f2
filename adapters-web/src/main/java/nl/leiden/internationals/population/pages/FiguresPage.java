package nl.leiden.internationals.population.pages;

import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/** All tables. */
public record FiguresPage(Frame frame, List<TableLine> tables) {

    /** A table in the list. */
    public record TableLine(
            String id, String address, String title, String description, String dimensions, String years) {}

    static FiguresPage of(Frame frame, List<PublishedTable> tables) {
        return new FiguresPage(
                frame, tables.stream().map(table -> line(table, frame)).toList());
    }

    private static TableLine line(PublishedTable table, Frame frame) {
        List<String> dimensions = table.dimensions().stream()
                .map(d -> frame.texts().of(d.label()))
                .toList();
        List<String> years = IntStream.range(0, table.time().codes().size())
                .mapToObj(year -> TablePage.label(frame, table, year, true))
                .toList();
        return new TableLine(
                table.id().value(),
                frame.to(Place.TABLE, table.id().value()),
                frame.texts().of(table.title()),
                frame.texts().of(table.description()),
                frame.say("figures.dimensions", dimensions),
                frame.say("figures.years", years));
    }
}
