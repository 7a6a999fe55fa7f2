package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import org.jspecify.annotations.Nullable;

/**
 * All tables.
 *
 * @param tables counted from the register
 * @param ofOthers what others counted
 * @param earlier said if a state was asked for; null for what is public now
 * @param reconciliation where both stand side by side, in the same state
 */
public record FiguresPage(
        Frame frame,
        List<TableLine> tables,
        List<TableLine> ofOthers,
        @Nullable EarlierState earlier,
        String reconciliation) {

    /**
     * A table in the list.
     *
     * @param kept what keeps links to it in the state that is listed: a part of a query, or nothing
     * @param facts what it is divided by, the times it has figures of, and who made them if others did
     */
    public record TableLine(
            String id, String address, String kept, String title, String description, List<String> facts) {}

    static FiguresPage of(Frame frame, StateQuery.Answer state, @Nullable EarlierState earlier) {
        Map<Boolean, List<TableLine>> byOthers = state.figures().tables().stream()
                .collect(Collectors.partitioningBy(
                        table -> table.source().isPresent(),
                        Collectors.mapping(table -> line(table, state.keptOf(table), frame), Collectors.toList())));
        return new FiguresPage(
                frame,
                byOthers.getOrDefault(false, List.of()),
                byOthers.getOrDefault(true, List.of()),
                earlier,
                frame.to(Place.RECONCILIATION.at().with(state.asked())));
    }

    private static TableLine line(PublishedTable table, String kept, Frame frame) {
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
                frame.to(Place.TABLE.at(table.id().value()).with(kept)),
                kept,
                frame.texts().of(table.title()),
                frame.texts().of(table.description()),
                List.copyOf(facts));
    }
}
