package nl.leiden.internationals.population.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.leiden.internationals.population.register.Group;
import nl.leiden.internationals.population.register.GroupBasis;

/** How many internationals are in each group, by what it rests on. */
final class GroupCoverage {

    /** A wrongly filled column of sources must not make the report endless; what comes after is counted as {@code …}. */
    private static final int MOST_BASES = 1_000;

    private static final GroupBasis REST = new GroupBasis.Source(ShownValue.WITHHELD);

    private final Map<GroupBasis, EnumMap<Group, long[]>> numbers = new HashMap<>();

    void add(Group group, GroupBasis basis) {
        add(group, basis, 1);
    }

    private void add(Group group, GroupBasis basis, long number) {
        EnumMap<Group, long[]> ofBasis = numbers.get(basis);
        if (ofBasis == null) {
            GroupBasis kept = numbers.size() < MOST_BASES ? basis : REST;
            ofBasis = numbers.computeIfAbsent(kept, b -> new EnumMap<>(Group.class));
        }
        ofBasis.computeIfAbsent(group, g -> new long[1])[0] += number;
    }

    void addAll(GroupCoverage other) {
        other.numbers.forEach((basis, ofBasis) -> ofBasis.forEach((group, number) -> add(group, basis, number[0])));
    }

    void clear() {
        numbers.clear();
    }

    /** The numbers by {@code group/basis}, or the group alone where it rests on nothing. */
    SortedMap<String, Long> byGroupAndBasis() {
        SortedMap<String, Long> all = new TreeMap<>();
        numbers.forEach((basis, ofBasis) -> ofBasis.forEach((group, number) -> {
            String code = shown(basis);
            all.merge(group.registerCode() + (code.isEmpty() ? "" : "/" + code), number[0], Long::sum);
        }));
        return all;
    }

    private static String shown(GroupBasis basis) {
        return switch (basis) {
            case GroupBasis.Source source -> ShownValue.ofSource(source.code()).orElse(ShownValue.WITHHELD);
            case GroupBasis.Title title -> title.registerCode();
            case GroupBasis.None none -> none.registerCode();
        };
    }
}
