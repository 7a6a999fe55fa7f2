package nl.leiden.internationals.population.pages;

import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.site.Frame;

/**
 * One table on a reference date.
 *
 * @param date of the figures that are shown
 * @param years other dates to choose, newest first
 * @param version which vintage is shown, for citations
 */
public record TablePage(
        Frame frame,
        String id,
        String description,
        String date,
        List<Year> years,
        TableView view,
        List<String> notes,
        String version) {

    /** A reference date to choose. */
    public record Year(String label, String address, boolean chosen) {}

    static TablePage of(Frame frame, FigureTable table, int year) {
        PublishedVintage vintage = table.vintages().get(year);
        return new TablePage(
                frame,
                table.id().value(),
                frame.texts().of(table.definition().description()),
                frame.texts().of(table.referenceDates().get(year).date()),
                IntStream.range(0, table.years().size())
                        .map(i -> table.years().size() - 1 - i)
                        .mapToObj(i -> year(frame, table, i, i == year))
                        .toList(),
                TableView.of(table, year, frame),
                table.definition().notes().stream().map(frame.texts()::of).toList(),
                frame.say("table.version", vintage.vintage().checksum().abbreviated(), vintage.publishedAt()));
    }

    private static Year year(Frame frame, FigureTable table, int year, boolean chosen) {
        String code = table.years().at(year).code().value();
        String label = frame.texts().brief(table.referenceDates().get(year).date());
        return new Year(label, frame.here().with("year=" + code).in(frame.language()), chosen);
    }
}
