package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/**
 * All tables.
 *
 * @param tables counted from the register
 * @param ofOthers what others counted
 */
public record FiguresPage(Frame frame, List<TableLine> tables, List<TableLine> ofOthers) {

    /**
     * A table in the list.
     *
     * @param facts what it is divided by, the times it has figures of, and who made them if others did
     */
    public record TableLine(String id, String address, String title, String description, List<String> facts) {}

    static FiguresPage of(Frame frame, List<PublishedTable> tables) {
        Map<Boolean, List<TableLine>> byOthers = tables.stream()
                .collect(Collectors.partitioningBy(
                        table -> table.source().isPresent(),
                        Collectors.mapping(table -> line(table, frame), Collectors.toList())));
        return new FiguresPage(frame, byOthers.getOrDefault(false, List.of()), byOthers.getOrDefault(true, List.of()));
    }

    private static TableLine line(PublishedTable table, Frame frame) {
        List<String> dimensions = table.dimensions().stream()
                .map(d -> frame.texts().of(d.label()))
                .toList();
        List<String> years = IntStream.range(0, table.time().codes().size())
                .mapToObj(year -> TablePage.label(frame, table, year, true))
                .toList();
        List<String> facts = new ArrayList<>();
        facts.add(frame.say("figures.dimensions", dimensions));
        facts.add(
                table.source().isPresent()
                        ? frame.say("figures.periods", table.time().label(), years)
                        : frame.say("figures.years", years));
        table.source().ifPresent(source -> facts.add(frame.say("figures.made-by", source.name())));
        return new TableLine(
                table.id().value(),
                frame.to(Place.TABLE, table.id().value()),
                frame.texts().of(table.title()),
                frame.texts().of(table.description()),
                List.copyOf(facts));
    }
}
