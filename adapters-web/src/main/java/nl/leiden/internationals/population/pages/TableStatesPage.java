package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.api.TwoStates;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.usecase.StateOfTable;
import nl.leiden.internationals.population.usecase.WithdrawnState;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/**
 * The states of a table, and what changed between two of them.
 *
 * @param withdrawn what is left of states that were withdrawn, the newest first
 * @param tableAddress where its figures are; empty if every state was withdrawn
 * @param from id of the earlier one
 * @param to id of the later one
 * @param measure code of the measure that was asked for, or {@code *}; empty if none was
 * @param heading above what changed
 * @param summary what changed, in a sentence
 * @param data address of all cells that changed
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
        String measure,
        String heading,
        String summary,
        List<Change> texts,
        List<String> codes,
        List<String> notes,
        List<String> cellHeadings,
        List<ChangedFigures> figures,
        String data) {

    /** So much of a reason stands in a list to choose from. */
    private static final int LONGEST_REASON = 60;

    /**
     * One state, the newest first.
     *
     * @param choice it among others to choose from: its name, when it was published, and why or how
     * @param lost the years that were withdrawn since, in a sentence; empty if none was
     * @param checksumAtFirst of what readers saw first; empty if that can still be read
     * @param differences where it stands beside the one before; empty for the first, which has none
     */
    public record State(
            String id,
            String choice,
            String change,
            String at,
            String reason,
            String years,
            String lost,
            String checksum,
            String checksumAtFirst,
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
    public record Change(String what, String before, String after) {}

    /** Of a table of which every state was withdrawn: only their tombstones are left, and there is nothing to compare. */
    static TableStatesPage of(Frame frame, List<WithdrawnState> all) {
        WithdrawnState last = all.getLast();
        return new TableStatesPage(
                frame,
                last.table().value(),
                frame.texts().of(last.title()),
                "",
                List.of(),
                tombstones(frame, all),
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private static List<Tombstone> tombstones(Frame frame, List<WithdrawnState> withdrawn) {
        return withdrawn.reversed().stream()
                .map(state -> Tombstone.of(frame, state))
                .toList();
    }

    static TableStatesPage of(Frame frame, TwoStates.Answer.Compared compared, List<WithdrawnState> withdrawn) {
        PublishedTable table = compared.after();
        TableDifferences differences = compared.differences();
        List<String> headings = new ArrayList<>();
        table.dimensions().forEach(d -> headings.add(frame.texts().of(d.label())));
        headings.add(frame.texts().of(table.time().label()));
        if (compared.measures().size() > 1) {
            headings.add(frame.say("states.measure"));
        }
        return new TableStatesPage(
                frame,
                table.id().value(),
                frame.texts().of(table.title()),
                frame.to(Place.TABLE, table.id().value()),
                compared.all().reversed().stream()
                        .map(state ->
                                state(frame, state, state.equals(compared.all().getFirst())))
                        .toList(),
                tombstones(frame, withdrawn),
                compared.from().id(),
                compared.to().id(),
                compared.measure(),
                compared.isOfTheFirst()
                        ? frame.say("states.differences")
                        : frame.say(
                                "states.between",
                                compared.from().id(),
                                compared.to().id()),
                summary(frame, compared),
                differences.texts().stream()
                        .map(t -> new Change(
                                what(frame, t.place()),
                                OutsideReport.half(frame, t, t.before()),
                                OutsideReport.half(frame, t, t.after())))
                        .toList(),
                differences.codes().stream()
                        .map(c -> frame.say(
                                c.added() ? "states.code-added" : "states.code-removed", named(frame, c.category())))
                        .toList(),
                differences.notes().stream()
                        .map(n -> frame.say(
                                n.added() ? "states.note-added" : "states.note-removed",
                                n.note().text()))
                        .toList(),
                headings,
                ChangedFigures.of(frame, compared),
                "/api/v1/tables/" + table.id() + "/differences?lang="
                        + frame.language().tag() + "&" + compared.query() + "&format=csv");
    }

    private static final Set<String> NAMED =
            Set.of("title", "description", "source", "licence", "address", "referenceDate");

    /** A word for what every table has; codes for the rest, as the API has them. */
    private static String what(Frame frame, String place) {
        return NAMED.contains(place) ? frame.say("states.text." + place) : place;
    }

    private static String summary(Frame frame, TwoStates.Answer.Compared compared) {
        if (compared.isOfTheFirst()) {
            return frame.say("states.first", compared.to().id());
        }
        TableDifferences differences = compared.differences();
        return differences.isEmpty()
                ? frame.say("states.nothing")
                : frame.say(
                        "states.summary",
                        differences.cells().size(),
                        differences.codes().size(),
                        differences.texts().size(),
                        differences.notes().size());
    }

    private static State state(Frame frame, StateOfTable state, boolean first) {
        BilingualText why = state.why();
        String reason = why == null ? "" : frame.texts().of(why);
        String change = change(frame, state);
        String at = frame.texts().of(state.at());
        return new State(
                state.id(),
                frame.say("states.choice", state.id(), at, reason.isEmpty() ? change : change + ": " + cut(reason)),
                change,
                at,
                reason,
                labels(frame, state.periods()),
                state.lost().isEmpty() ? "" : frame.say("states.lost", labels(frame, state.lost())),
                state.checksum().abbreviated(),
                state.checksumAtFirst().equals(state.checksum())
                        ? ""
                        : state.checksumAtFirst().abbreviated(),
                Place.TABLE
                        .at(state.table().value())
                        .with("vintage=" + state.id())
                        .in(frame.language()),
                "/api/v1/tables/" + state.table() + "/data?lang="
                        + frame.language().tag() + "&" + DataFormat.CSV.asFile() + "&vintage=" + state.id(),
                first ? "" : frame.here().with("to=" + state.id()).in(frame.language()));
    }

    /** What made the state; a withdrawal says what went, since the state itself can still be read. */
    static String change(Frame frame, StateOfTable state) {
        Category withdrawn = state.withdrawn();
        return switch (state.change()) {
            case PUBLISHED -> frame.say("states.published");
            case REVISED -> frame.say("states.revised");
            case WITHDRAWN -> frame.say("states.withdrawn", withdrawn == null ? "" : withdrawn.label());
        };
    }

    /** A label with its code, unless that says the same, as with years. */
    private static String named(Frame frame, Category category) {
        String label = frame.texts().of(category.label());
        String code = category.code().value();
        return label.equals(code) ? label : label + " (" + code + ')';
    }

    private static String labels(Frame frame, List<Category> periods) {
        return String.join(
                ", ", periods.stream().map(c -> frame.texts().of(c.label())).toList());
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON
                ? reason
                : reason.substring(0, LONGEST_REASON).strip() + '…';
    }
}
