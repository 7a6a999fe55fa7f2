package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A published table as its description tells everybody.
 *
 * @param universe who is counted: {@code residents}, {@code internationals} or {@code newcomers}
 */
record TableShape(String id, String universe, List<Axis> axes) {

    TableShape {
        axes = List.copyOf(axes);
    }

    Cell cell(String state, List<String> codes) {
        return new Cell(id, state, codes);
    }

    /** Every combination of codes, the last dimension running fastest. */
    List<List<String>> combinations() {
        List<List<String>> combinations = new ArrayList<>();
        combine(axes.stream().map(Axis::codes).toList(), combinations::add);
        return combinations;
    }

    /** Every combination of leaves. */
    List<List<String>> leaves() {
        List<List<String>> leaves = new ArrayList<>();
        combine(axes.stream().map(Axis::leaves).toList(), leaves::add);
        return leaves;
    }

    /** Every cell in which the people of these leaves are counted. */
    void forEachCellOf(List<String> leaves, Consumer<List<String>> counted) {
        List<List<String>> choices = new ArrayList<>();
        for (int a = 0; a < leaves.size(); a++) {
            choices.add(List.copyOf(axes.get(a).selfAndAncestors(leaves.get(a))));
        }
        combine(choices, counted);
    }

    private static void combine(List<List<String>> choices, Consumer<List<String>> combination) {
        int[] at = new int[choices.size()];
        if (choices.stream().anyMatch(List::isEmpty)) {
            return;
        }
        while (true) {
            List<String> codes = new ArrayList<>(at.length);
            for (int a = 0; a < at.length; a++) {
                codes.add(choices.get(a).get(at[a]));
            }
            combination.accept(List.copyOf(codes));
            int a = at.length - 1;
            while (a >= 0 && ++at[a] == choices.get(a).size()) {
                at[a--] = 0;
            }
            if (a < 0) {
                return;
            }
        }
    }

    /** What is published as the sum of what: every coarser category is the sum of its leaves, whatever the other dimensions. */
    List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        for (int a = 0; a < axes.size(); a++) {
            Axis axis = axes.get(a);
            Set<String> leaves = new HashSet<>(axis.leaves());
            Map<String, List<String>> leavesOf = new HashMap<>();
            for (String leaf : axis.leaves()) {
                for (String code : axis.selfAndAncestors(leaf)) {
                    leavesOf.computeIfAbsent(code, c -> new ArrayList<>()).add(leaf);
                }
            }
            for (List<String> codes : combinations()) {
                String code = codes.get(a);
                if (!leaves.contains(code) && leavesOf.containsKey(code)) {
                    int replaced = a;
                    sums.add(new Sum(
                            codes,
                            leavesOf.get(code).stream()
                                    .map(leaf -> with(codes, replaced, leaf))
                                    .toList()));
                }
            }
        }
        return sums;
    }

    /** A cell and those that together count the same people. */
    record Sum(List<String> whole, List<List<String>> parts) {}

    static List<String> with(List<String> codes, int axis, String code) {
        List<String> changed = new ArrayList<>(codes);
        changed.set(axis, code);
        return List.copyOf(changed);
    }
}
