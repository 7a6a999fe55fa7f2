package nl.leiden.internationals.population.pxweb;

import java.util.List;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.site.ProblemError.In;

/** Where a query stands in a request, and how the parts of it are named there. */
sealed interface QueryPlace {

    In in();

    /**
     * The name of what a problem is with.
     *
     * @param variable that it is about
     */
    String name(QueryProblem problem, String variable);

    /** In an address that keeps the query without showing it: what is wrong with it is told by its variable. */
    record Kept() implements QueryPlace {

        @Override
        public In in() {
            return In.PATH;
        }

        @Override
        public String name(QueryProblem problem, String variable) {
            return variable;
        }
    }

    /** In parameters, which are those of the specification. */
    record Parameters(TableQuery query) implements QueryPlace {

        @Override
        public In in() {
            return In.QUERY;
        }

        @Override
        public String name(QueryProblem problem, String variable) {
            if (isAboutPlacement(problem, variable, query)) {
                return placed(variable, query);
            }
            boolean bySet = problem instanceof QueryProblem.UnknownValueSet
                    || query.choices().stream()
                            .anyMatch(choice -> isOf(choice, variable)
                                    && choice.expressions().isEmpty()
                                    && choice.valueSet() != null);
            return (bySet ? PxParameters.VALUE_SETS : PxParameters.VALUE_CODES) + '[' + variable + ']';
        }
    }

    /**
     * In the body.
     *
     * @param path what stands before the names of its fields
     * @param places where in the list each choice of the query stands, from 0
     */
    record Body(TableQuery query, String path, List<Integer> places) implements QueryPlace {

        public Body {
            places = List.copyOf(places);
        }

        @Override
        public In in() {
            return In.BODY;
        }

        @Override
        public String name(QueryProblem problem, String variable) {
            if (isAboutPlacement(problem, variable, query)) {
                return path + SelectionBody.PLACEMENT + '.' + placed(variable, query);
            }
            List<VariableChoice> choices = query.choices();
            boolean last = problem instanceof QueryProblem.VariableTwice;
            for (int i = 0; i < choices.size(); i++) {
                int at = last ? choices.size() - 1 - i : i;
                if (isOf(choices.get(at), variable)) {
                    return path + SelectionBody.SELECTION + '[' + places.get(at) + "]." + field(problem);
                }
            }
            return path + SelectionBody.SELECTION;
        }

        private static String field(QueryProblem problem) {
            return switch (problem) {
                case QueryProblem.UnknownVariable unknown -> SelectionBody.VARIABLE;
                case QueryProblem.VariableTwice twice -> SelectionBody.VARIABLE;
                case QueryProblem.UnknownValueSet unknown -> PxParameters.VALUE_SETS;
                default -> PxParameters.VALUE_CODES;
            };
        }
    }

    private static boolean isOf(VariableChoice choice, String variable) {
        return choice.variable().equalsIgnoreCase(variable);
    }

    private static boolean isAboutPlacement(QueryProblem problem, String variable, TableQuery query) {
        return switch (problem) {
            case QueryProblem.PlacedButNotChosen placed -> true;
            case QueryProblem.PlacedTwice twice -> true;
            case QueryProblem.NotPlaced notPlaced -> true;
            case QueryProblem.UnknownVariable unknown ->
                query.choices().stream().noneMatch(choice -> isOf(choice, variable));
            default -> false;
        };
    }

    /** Where a variable stands, or could stand. */
    private static String placed(String variable, TableQuery query) {
        return query.placement().heading().stream().anyMatch(variable::equalsIgnoreCase)
                ? PxParameters.HEADING
                : PxParameters.STUB;
    }
}
