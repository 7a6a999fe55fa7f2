package nl.leiden.internationals.population.queries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.SelectionProblem;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.DimensionId;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table a reader wants, in her own words: expressions that can mean other values when there are newer figures.
 *
 * @param choices one per variable; a variable that is not chosen from is held at its total
 */
public record TableQuery(List<VariableChoice> choices, Placement placement) {

    /** A code costs nothing to look up; a mask or a function may choose every value. */
    static final int MOST_EXPRESSIONS = 100;

    /** What was meant is searched for so many codes that do not exist; thousands would keep the server busy. */
    private static final int MOST_EXPLAINED = 100;

    public TableQuery {
        choices = List.copyOf(choices);
    }

    public static TableQuery of(VariableChoice... choices) {
        return new TableQuery(List.of(choices), Placement.USUAL);
    }

    /** What cannot be understood of it, whatever the table. */
    public List<QueryProblem> unreadable() {
        List<QueryProblem> problems = new ArrayList<>();
        for (VariableChoice choice : choices) {
            for (String text : choice.expressions()) {
                if (ValueExpression.read(text) instanceof SyntaxError error) {
                    problems.add(new QueryProblem.Unreadable(choice.variable(), error));
                }
            }
        }
        return problems;
    }

    /** Finds the cells in a table as it is. */
    public QueryReading readOn(PublishedTable table, int mostCells) {
        return new Reading(table).read(mostCells);
    }

    /** One reading of the query, which gathers everything that is wrong with it. */
    private final class Reading {

        private final PublishedTable table;
        private final TableVariables variables;
        private final List<QueryProblem> problems = new ArrayList<>();
        private final Map<DimensionId, List<String>> wanted = new LinkedHashMap<>();
        private final Map<DimensionId, ValueSet> valueSets = new HashMap<>();
        /** The variables for which there are expressions, whatever becomes of them. */
        private final Set<DimensionId> chosenFrom = new HashSet<>();

        Reading(PublishedTable table) {
            this.table = table;
            this.variables = TableVariables.of(table);
        }

        QueryReading read(int mostCells) {
            Set<DimensionId> named = new LinkedHashSet<>();
            for (VariableChoice choice : choices) {
                Optional<Axis> variable = variables.find(choice.variable());
                if (variable.isEmpty()) {
                    problems.add(
                            new QueryProblem.UnknownVariable(choice.variable(), variables.nearest(choice.variable())));
                } else if (!named.add(variable.get().id())) {
                    problems.add(new QueryProblem.VariableTwice(variable.get().id()));
                } else {
                    read(choice, variable.get());
                }
            }
            variables.axes().stream()
                    .map(Axis::id)
                    .filter(id -> !chosenFrom.contains(id) && !variables.canBeEliminated(id))
                    .forEach(id -> problems.add(new QueryProblem.NothingChosen(id)));
            List<DimensionId> heading = placed(placement.heading());
            List<DimensionId> stub = placed(placement.stub());
            checkPlaces(heading, stub);
            return problems.isEmpty() ? choose(heading, stub, mostCells) : new Unfit(problems);
        }

        private void read(VariableChoice choice, Axis variable) {
            Optional<List<Category>> offered = offered(choice.valueSet(), variable);
            if (choice.expressions().isEmpty()) {
                return;
            }
            chosenFrom.add(variable.id());
            if (offered.isEmpty()) {
                return;
            }
            OfferedValues values =
                    new OfferedValues(offered.get(), variable.id().equals(DimensionId.YEAR));
            SequencedSet<String> codes = new LinkedHashSet<>();
            int manyValued = 0;
            for (String text : choice.expressions()) {
                switch (ValueExpression.read(text)) {
                    case SyntaxError error ->
                        problems.add(new QueryProblem.Unreadable(variable.id().value(), error));
                    case ValueExpression expression -> {
                        manyValued += expression instanceof ValueExpression.OneCode ? 0 : 1;
                        if (manyValued <= MOST_EXPRESSIONS) {
                            pick(expression, values, variable.id(), codes);
                        }
                    }
                }
            }
            if (manyValued > MOST_EXPRESSIONS) {
                problems.add(new QueryProblem.TooManyExpressions(variable.id(), manyValued, MOST_EXPRESSIONS));
            }
            if (!codes.isEmpty()) {
                wanted.put(variable.id(), List.copyOf(codes));
            }
        }

        private Optional<List<Category>> offered(@Nullable String valueSet, Axis variable) {
            if (valueSet == null) {
                return Optional.of(variable.categories());
            }
            List<ValueSet> sets = variables.valueSets(variable.id());
            Optional<ValueSet> found =
                    sets.stream().filter(set -> set.id().equals(valueSet)).findFirst();
            if (found.isEmpty()) {
                problems.add(new QueryProblem.UnknownValueSet(
                        variable.id(), valueSet, sets.stream().map(ValueSet::id).toList()));
            }
            found.ifPresent(set -> valueSets.put(variable.id(), set));
            return found.map(ValueSet::values);
        }

        private void pick(
                ValueExpression expression, OfferedValues values, DimensionId variable, SequencedSet<String> codes) {
            switch (values.pick(expression)) {
                case Pick.NoSuchCode none ->
                    problems.add(new QueryProblem.UnknownCode(
                            variable,
                            none.code(),
                            problems.size() < MOST_EXPLAINED ? nearest(none.code(), values) : List.of()));
                case Pick.Picked picked -> {
                    if (picked.values().isEmpty()) {
                        problems.add(new QueryProblem.NoMatch(variable, expression.toString()));
                    }
                    picked.values().forEach(value -> codes.add(value.code().value()));
                }
            }
        }

        private List<String> nearest(String code, OfferedValues values) {
            return Nearest.to(
                    code,
                    values.values().stream()
                            .map(value -> new Nearest.Candidate(
                                    value.code().value(),
                                    List.of(value.label().nl(), value.label().en())))
                            .toList());
        }

        private List<DimensionId> placed(List<String> names) {
            List<DimensionId> placed = new ArrayList<>();
            for (String name : names) {
                Optional<DimensionId> id = variables.find(name).map(Axis::id);
                if (id.isEmpty()) {
                    problems.add(new QueryProblem.UnknownVariable(name, variables.nearest(name)));
                } else if (!chosenFrom.contains(id.get())) {
                    problems.add(new QueryProblem.PlacedButNotChosen(name));
                } else {
                    placed.add(id.get());
                }
            }
            return placed;
        }

        private void checkPlaces(List<DimensionId> heading, List<DimensionId> stub) {
            Set<DimensionId> seen = new LinkedHashSet<>();
            Stream.concat(heading.stream(), stub.stream())
                    .filter(id -> !seen.add(id))
                    .forEach(id -> problems.add(new QueryProblem.PlacedTwice(id)));
            if (!heading.isEmpty() && !stub.isEmpty()) {
                variables.axes().stream()
                        .map(Axis::id)
                        .filter(id -> chosenFrom.contains(id) && !seen.contains(id))
                        .forEach(id -> problems.add(new QueryProblem.NotPlaced(id)));
            }
        }

        private QueryReading choose(List<DimensionId> heading, List<DimensionId> stub, int mostCells) {
            Map<String, List<String>> codes = new LinkedHashMap<>();
            wanted.forEach((id, chosen) -> codes.put(id.value(), chosen));
            Set<String> toTotal = new LinkedHashSet<>();
            variables.axes().stream()
                    .map(Axis::id)
                    .filter(id -> !wanted.containsKey(id))
                    .forEach(id -> toTotal.add(id.value()));
            return switch (Selection.of(table, codes, toTotal, mostCells)) {
                case Refused refused ->
                    new Unfit(refused.problems().stream().map(this::problem).toList());
                case Selection selection -> arrange(selection, heading, stub);
            };
        }

        private QueryProblem problem(SelectionProblem refused) {
            if (refused instanceof SelectionProblem.TooManyCells tooMany) {
                return new QueryProblem.TooManyCells(tooMany.cells(), tooMany.most());
            }
            throw new IllegalStateException("codes that were found are refused: " + refused);
        }

        private QueryReading arrange(Selection selection, List<DimensionId> heading, List<DimensionId> stub) {
            List<DimensionId> all = selection.axes().stream().map(Axis::id).toList();
            List<DimensionId> others = all.stream()
                    .filter(id -> !heading.contains(id) && !stub.contains(id))
                    .toList();
            if (heading.isEmpty() && stub.isEmpty()) {
                List<DimensionId> above = List.of(DimensionId.YEAR, DimensionId.MEASURE);
                return new Chosen(
                        selection,
                        valueSets,
                        above,
                        all.stream().filter(id -> !above.contains(id)).toList());
            }
            return new Chosen(
                    selection, valueSets, heading.isEmpty() ? others : heading, stub.isEmpty() ? others : stub);
        }
    }
}
