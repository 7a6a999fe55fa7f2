package nl.leiden.internationals.population.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;

/**
 * What a query asks for, in words: "nationality: Italy, Portugal; district: all; year: the newest; measure: number". It says what was
 * written, not which values that comes to today.
 */
public final class QueryDefinition {

    private static final int MOST_NAMED = 12;

    private QueryDefinition() {}

    /** One phrase for every variable of the table. */
    public static List<Message> of(TableQuery query, PublishedTable table) {
        TableVariables variables = TableVariables.of(table);
        List<Message> phrases = new ArrayList<>();
        for (Axis variable : variables.axes()) {
            Optional<VariableChoice> choice = query.choices().stream()
                    .filter(c -> variables.find(c.variable()).map(Axis::id).equals(Optional.of(variable.id())))
                    .filter(c -> !c.expressions().isEmpty())
                    .findFirst();
            phrases.add(choice.map(c -> phrase(c, variable, variables)).orElseGet(() -> atTotal(variable, table)));
        }
        return phrases;
    }

    private static Message phrase(VariableChoice choice, Axis variable, TableVariables variables) {
        Optional<ValueSet> set = variables.valueSets(variable.id()).stream()
                .filter(s -> s.id().equals(choice.valueSet()))
                .findFirst();
        OfferedValues values = new OfferedValues(
                set.map(ValueSet::values).orElse(variable.categories()),
                variable.id().equals(DimensionId.YEAR));
        List<Object> parts = new ArrayList<>();
        choice.expressions().stream().limit(MOST_NAMED).forEach(text -> parts.add(words(text, variable, values)));
        if (choice.expressions().size() > MOST_NAMED) {
            parts.add(Message.of("query.and-more", choice.expressions().size() - MOST_NAMED));
        }
        return set.map(s -> Message.of(
                        "query.variable-by-level", variable.label(), s.level().name(), parts))
                .orElseGet(() -> Message.of("query.variable", variable.label(), parts));
    }

    private static Message atTotal(Axis variable, PublishedTable table) {
        BilingualText total = table.dimension(variable.id().value())
                .filter(Dimension::canBeEliminated)
                .map(dimension -> dimension.codes().at(dimension.total()).label())
                .orElse(BilingualText.same("–"));
        return Message.of("query.variable", variable.label(), List.of(total));
    }

    private static Object words(String text, Axis variable, OfferedValues values) {
        boolean time = variable.id().equals(DimensionId.YEAR);
        return switch (ValueExpression.read(text)) {
            case SyntaxError error -> text;
            case ValueExpression.OneCode one -> label(one.code(), values);
            case ValueExpression.All all -> Message.of("query.all");
            case ValueExpression.Mask mask -> Message.of("query.codes-like", mask.pattern());
            case ValueExpression.Top top ->
                Message.of(time ? "query.newest" : "query.first", top.count(), top.offset());
            case ValueExpression.Bottom bottom ->
                Message.of(time ? "query.oldest" : "query.last", bottom.count(), bottom.offset());
            case ValueExpression.From from -> Message.of("query.from", label(from.code(), values));
            case ValueExpression.To to -> Message.of("query.to", label(to.code(), values));
            case ValueExpression.Range range ->
                Message.of("query.range", label(range.first(), values), label(range.last(), values));
        };
    }

    private static Object label(String code, OfferedValues values) {
        return values.find(code).<Object>map(Category::label).orElse(code);
    }
}
