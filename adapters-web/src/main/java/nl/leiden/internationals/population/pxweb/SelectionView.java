package nl.leiden.internationals.population.pxweb;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.Placement;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.ValueSet;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import org.jspecify.annotations.Nullable;

/**
 * A selection, the {@code VariablesSelection} of the specification, and with language and links its {@code SelectionResponse}.
 */
record SelectionView(
        List<Variable> selection,
        @Nullable Places placement,
        @Nullable String language,
        @Nullable List<Link> links) {

    /**
     * What is chosen of one variable.
     *
     * @param values the same as the codes: the specification requires it, its clients read the codes
     */
    record Variable(String variableCode, @Nullable String codelist, List<String> valueCodes, List<String> values) {}

    record Places(List<String> heading, List<String> stub) {}

    /** The codes that were chosen, and which variables are held at their total. */
    static SelectionView of(Chosen chosen, Language language, List<Link> links) {
        List<Variable> variables = new ArrayList<>();
        for (Axis axis : chosen.selection().axes()) {
            List<String> codes =
                    axis.categories().stream().map(c -> c.code().value()).toList();
            variables.add(new Variable(
                    axis.id().value(),
                    chosen.valueSet(axis.id()).map(ValueSet::id).orElse(null),
                    codes,
                    codes));
        }
        for (Dimension eliminated : chosen.selection().eliminated()) {
            variables.add(new Variable(eliminated.id().value(), null, List.of(), List.of()));
        }
        return new SelectionView(
                variables, new Places(names(chosen.heading()), names(chosen.stub())), language.tag(), links);
    }

    private static List<String> names(List<DimensionId> ids) {
        return ids.stream().map(DimensionId::value).toList();
    }

    /** A query as it was written. */
    static SelectionView of(TableQuery query) {
        Placement placement = query.placement();
        return new SelectionView(
                query.choices().stream()
                        .map(choice -> new Variable(
                                choice.variable(), choice.valueSet(), choice.expressions(), choice.expressions()))
                        .toList(),
                placement.isUsual() ? null : new Places(placement.heading(), placement.stub()),
                null,
                null);
    }
}
