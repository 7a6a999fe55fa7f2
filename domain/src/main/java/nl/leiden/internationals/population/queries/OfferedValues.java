package nl.leiden.internationals.population.queries;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.population.tables.Category;

/** The values of one variable among which expressions choose, in their order. */
final class OfferedValues {

    private final List<Category> values;
    private final boolean oldestFirst;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * The values of a variable.
     *
     * @param oldestFirst whether they are periods, of which the top is the newest, as PxWeb counts it
     */
    OfferedValues(List<Category> values, boolean oldestFirst) {
        this.values = List.copyOf(values);
        this.oldestFirst = oldestFirst;
        for (int i = 0; i < values.size(); i++) {
            String code = values.get(i).code().value();
            positions.put(code, i);
            positions.putIfAbsent(folded(code), i);
        }
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    List<Category> values() {
        return values;
    }

    /** The value with this code, else one whose code differs in case only. */
    private OptionalInt position(String code) {
        Integer position = positions.getOrDefault(code, positions.get(folded(code)));
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    Pick pick(ValueExpression expression) {
        int all = values.size();
        return switch (expression) {
            case ValueExpression.OneCode one ->
                position(one.code()).isEmpty()
                        ? new Pick.NoSuchCode(one.code())
                        : picked(
                                position(one.code()).getAsInt(),
                                position(one.code()).getAsInt() + 1);
            case ValueExpression.All every -> new Pick.Picked(values);
            case ValueExpression.Mask mask ->
                new Pick.Picked(values.stream()
                        .filter(value -> matches(folded(value.code().value()), folded(mask.pattern())))
                        .toList());
            case ValueExpression.Top top ->
                oldestFirst
                        ? picked((long) all - top.offset() - top.count(), (long) all - top.offset())
                        : picked(top.offset(), (long) top.offset() + top.count());
            case ValueExpression.Bottom bottom ->
                oldestFirst
                        ? picked(bottom.offset(), (long) bottom.offset() + bottom.count())
                        : picked((long) all - bottom.offset() - bottom.count(), (long) all - bottom.offset());
            case ValueExpression.From from -> between(from.code(), all - 1);
            case ValueExpression.To to -> between(to.code(), 0);
            case ValueExpression.Range range -> {
                OptionalInt last = position(range.last());
                yield last.isEmpty() ? new Pick.NoSuchCode(range.last()) : between(range.first(), last.getAsInt());
            }
        };
    }

    private Pick between(String code, int other) {
        OptionalInt position = position(code);
        return position.isEmpty()
                ? new Pick.NoSuchCode(code)
                : picked(Math.min(position.getAsInt(), other), Math.max(position.getAsInt(), other) + 1L);
    }

    private Pick picked(long from, long to) {
        int first = Math.clamp(from, 0, values.size());
        int behind = Math.clamp(to, first, values.size());
        return new Pick.Picked(values.subList(first, behind));
    }

    /** Never goes back further than to the last asterisk, so that no mask takes long. */
    static boolean matches(String code, String mask) {
        int c = 0;
        int m = 0;
        int asterisk = -1;
        int goOnFrom = 0;
        while (c < code.length()) {
            if (m < mask.length() && mask.charAt(m) == '*') {
                asterisk = m++;
                goOnFrom = c;
            } else if (m < mask.length() && (mask.charAt(m) == '?' || mask.charAt(m) == code.charAt(c))) {
                m++;
                c++;
            } else if (asterisk >= 0) {
                m = asterisk + 1;
                c = ++goOnFrom;
            } else {
                return false;
            }
        }
        while (m < mask.length() && mask.charAt(m) == '*') {
            m++;
        }
        return m == mask.length();
    }

    /** The label of a code, for people. */
    Optional<Category> find(String code) {
        OptionalInt position = position(code);
        return position.isEmpty() ? Optional.empty() : Optional.of(values.get(position.getAsInt()));
    }
}
