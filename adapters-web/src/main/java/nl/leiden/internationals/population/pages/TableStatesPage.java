package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.api.TwoStates;
import nl.leiden.internationals.population.figures.Cell;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.usecase.StateOfTable;
import nl.leiden.internationals.population.usecase.WithdrawnState;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;
import nl.leiden.internationals.site.Place;
import org.jspecify.annotations.Nullable;

/**
 * The states of a table, and what changed between two of them.
 *
 * @param withdrawn what is left of states that were withdrawn, the newest first
 * @param from id of the earlier one
 * @param to id of the later one
 * @param summary what changed, in a sentence
 * @param more how many cells changed besides those that are shown; 0 if all are
 */
public record TableStatesPage(
        Frame frame,
        String id,
        String table,
        String tableAddress,
        List<State> states,
        List<Tombstone> withdrawn,
        String from,
        String to,
        String summary,
        List<Change> texts,
        List<String> codes,
        List<String> notes,
        List<String> cellHeadings,
        List<Line> cells,
        int more) {

    private static final int MOST_CELLS = 200;

    /** One state, the newest first. */
    public record State(
            String id,
            String change,
            String at,
            String reason,
            String years,
            String checksum,
            String page,
            String data,
            String differences) {}

    /** What is left of a state that was withdrawn. */
    public record Tombstone(String sentence, String at, String checksum) {

        static Tombstone of(Frame frame, WithdrawnState state) {
            return new Tombstone(
                    frame.texts().of(StateQuery.whyWithdrawn(state)),
                    frame.texts().of(state.at()),
                    state.checksum().abbreviated());
        }
    }

    /** A text then and now. */
    public record Change(String before, String after) {}

    /** A cell that changed: what it is about, and both figures. */
    public record Line(List<String> labels, String before, String after) {}

    static TableStatesPage of(Frame frame, TwoStates.Answer.Compared compared, List<WithdrawnState> withdrawn) {
        PublishedTable table = compared.after();
        TableDifferences differences = compared.differences();
        List<Line> cells = differences.cells().stream()
                .limit(MOST_CELLS)
                .map(change -> line(frame, change.after() == null ? compared.before() : table, change))
                .toList();
        List<String> headings = new ArrayList<>();
        table.dimensions().forEach(d -> headings.add(frame.texts().of(d.label())));
        headings.add(frame.texts().of(table.time().label()));
        return new TableStatesPage(
                frame,
                table.id().value(),
                frame.texts().of(table.title()),
                frame.to(Place.TABLE, table.id().value()),
                compared.all().reversed().stream()
                        .map(state -> state(frame, state))
                        .toList(),
                withdrawn.reversed().stream()
                        .map(state -> Tombstone.of(frame, state))
                        .toList(),
                compared.from().id(),
                compared.to().id(),
                summary(frame, differences),
                differences.texts().stream()
                        .map(t -> new Change(
                                frame.texts().of(t.before()), frame.texts().of(t.after())))
                        .toList(),
                differences.codes().stream()
                        .map(c -> frame.say(
                                c.added() ? "states.code-added" : "states.code-removed",
                                c.category().label(),
                                c.category().code().value()))
                        .toList(),
                differences.notes().stream()
                        .map(n -> frame.say(
                                n.added() ? "states.note-added" : "states.note-removed",
                                n.note().text()))
                        .toList(),
                headings,
                cells,
                differences.cells().size() - cells.size());
    }

    private static String summary(Frame frame, TableDifferences differences) {
        return differences.isEmpty()
                ? frame.say("states.nothing")
                : frame.say(
                        "states.summary",
                        differences.cells().size(),
                        differences.codes().size(),
                        differences.texts().size(),
                        differences.notes().size());
    }

    private static State state(Frame frame, StateOfTable state) {
        BilingualText why = state.why();
        return new State(
                state.id(),
                frame.say(
                        switch (state.change()) {
                            case PUBLISHED -> "states.published";
                            case REVISED -> "states.revised";
                            case WITHDRAWN -> "states.withdrawn";
                        }),
                frame.texts().of(state.at()),
                why == null ? "" : frame.texts().of(why),
                String.join(
                        ", ",
                        state.periods().stream()
                                .map(c -> frame.texts().of(c.label()))
                                .toList()),
                state.checksum().abbreviated(),
                Place.TABLE
                        .at(state.table().value())
                        .with("vintage=" + state.id())
                        .in(frame.language()),
                "/api/v1/tables/" + state.table() + "/data?lang="
                        + frame.language().tag() + "&" + DataFormat.CSV.asFile() + "&vintage=" + state.id(),
                frame.here().with("to=" + state.id()).in(frame.language()));
    }

    private static Line line(Frame frame, PublishedTable table, TableDifferences.CellChange change) {
        List<String> labels = new ArrayList<>();
        for (Map.Entry<DimensionId, Code> entry : change.codes().entrySet()) {
            if (!entry.getKey().equals(DimensionId.MEASURE)) {
                labels.add(label(frame, table, entry.getKey(), entry.getValue()));
            }
        }
        return new Line(labels, said(frame, change.before()), said(frame, change.after()));
    }

    private static String label(Frame frame, PublishedTable table, DimensionId dimension, Code code) {
        return table.dimension(dimension.value())
                .or(() -> Optional.of(table.time()))
                .flatMap(d -> d.codes().find(code))
                .map(c -> frame.texts().of(c.label()))
                .orElse(code.value());
    }

    private static String said(Frame frame, @Nullable Cell cell) {
        return cell == null
                ? ""
                : cell.figure()
                        .map(n -> frame.numbers().scaled(n.unscaledValue().longValue(), n.scale()))
                        .orElse(Numbers.NONE + " ("
                                + frame.texts().of(cell.status().label()) + ")");
    }
}
