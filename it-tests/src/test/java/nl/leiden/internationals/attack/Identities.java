package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What everybody can tell about the true counts from the descriptions of the tables alone: which cells count the same people, and which
 * are the sum of which. Groups of people are numbered from 0.
 */
final class Identities {

    private static final String BLOC = "bloc";
    private static final String NATIONALITY = "nationality";
    private static final String DISTRICT = "district";
    private static final String NEIGHBOURHOOD = "neighbourhood";
    private static final String INTERNATIONAL = "origin=international";

    private final Map<String, List<Integer>> groups = new HashMap<>();
    private final List<int[]> sums = new ArrayList<>();
    private final int size;

    private Identities(List<TableShape> tables, Set<SortedSet<String>> empty) {
        Set<String> blocs = blocs(tables);
        Map<SortedSet<String>, Integer> numbers = new HashMap<>();
        List<int[]> found = new ArrayList<>();
        for (TableShape table : tables) {
            List<Integer> ofTable = new ArrayList<>();
            for (List<String> codes : table.combinations()) {
                ofTable.add(number(numbers, people(table, codes, blocs)));
            }
            groups.put(table.id(), ofTable);
            for (TableShape.Sum sum : table.sums()) {
                int[] parts = sum.parts().stream()
                        .map(codes -> people(table, codes, blocs))
                        .filter(people -> !empty.contains(people))
                        .mapToInt(people -> number(numbers, people))
                        .toArray();
                if (parts.length > 0) {
                    int[] identity = new int[parts.length + 1];
                    identity[0] = number(numbers, people(table, sum.whole(), blocs));
                    System.arraycopy(parts, 0, identity, 1, parts.length);
                    found.add(identity);
                }
            }
        }
        int[] same = same(numbers.size(), found);
        groups.replaceAll((table, of) -> of.stream().map(g -> same[g]).toList());
        found.stream()
                .filter(identity -> identity.length > 2)
                .forEach(identity ->
                        sums.add(Arrays.stream(identity).map(g -> same[g]).toArray()));
        this.size = numbers.size();
    }

    /** All that these descriptions tell. */
    static Identities among(List<TableShape> tables) {
        return new Identities(tables, Set.of());
    }

    /**
     * The same for somebody who knows besides in which cells there is nobody; these take no part in any sum.
     *
     * @param empty as {@link #people} names them
     */
    static Identities among(List<TableShape> tables, Set<SortedSet<String>> empty) {
        return new Identities(tables, empty);
    }

    /** The codes of blocs, which stand in lists of nationalities too. */
    static Set<String> blocs(List<TableShape> tables) {
        Set<String> blocs = new LinkedHashSet<>();
        tables.forEach(table -> table.axes().stream()
                .filter(axis -> axis.id().equals(BLOC))
                .forEach(axis -> blocs.addAll(axis.codes())));
        return blocs;
    }

    private static int number(Map<SortedSet<String>, Integer> numbers, SortedSet<String> people) {
        return numbers.computeIfAbsent(people, p -> numbers.size());
    }

    /** What the people of a cell have in common, told the same way whatever the table. */
    static SortedSet<String> people(TableShape table, List<String> codes, Set<String> blocs) {
        SortedSet<String> people = new TreeSet<>();
        switch (table.universe()) {
            case "residents" -> {}
            case "internationals" -> people.add(INTERNATIONAL);
            case "newcomers" -> people.addAll(List.of(INTERNATIONAL, "newcomers"));
            default -> throw new IllegalStateException("who is counted in " + table);
        }
        for (int a = 0; a < codes.size(); a++) {
            String code = codes.get(a);
            if (!code.equals(Axis.TOTAL)) {
                people.add(named(table.axes().get(a), code, blocs) + "=" + code);
            }
        }
        return people;
    }

    /** A bloc is the same among nationalities, and a district among neighbourhoods. */
    private static String named(Axis axis, String code, Set<String> blocs) {
        boolean district =
                axis.id().equals(NEIGHBOURHOOD) && axis.parentsOf(code).equals(List.of(Axis.TOTAL));
        boolean bloc = axis.id().equals(NATIONALITY) && blocs.contains(code);
        return district ? DISTRICT : bloc ? BLOC : axis.id();
    }

    /** For each number the first one that counts the same people, because one is the only part of the other. */
    private static int[] same(int size, List<int[]> identities) {
        int[] same = new int[size];
        Arrays.setAll(same, g -> g);
        identities.stream().filter(identity -> identity.length == 2).forEach(identity -> {
            int one = first(same, identity[0]);
            int other = first(same, identity[1]);
            same[Math.max(one, other)] = Math.min(one, other);
        });
        Arrays.setAll(same, g -> first(same, g));
        return same;
    }

    private static int first(int[] same, int group) {
        int first = group;
        while (same[first] != first) {
            first = same[first];
        }
        return first;
    }

    /** One more than the highest number of a group. */
    int size() {
        return size;
    }

    /** The groups of the cells of a table, in the order of {@link TableShape#combinations()}. */
    List<Integer> groups(TableShape table) {
        return groups.getOrDefault(table.id(), List.of());
    }

    /** The groups of the cells of some tables, without those of the people named here. */
    Set<Integer> groups(List<TableShape> tables, Set<SortedSet<String>> without, Set<String> blocs) {
        Set<Integer> found = new LinkedHashSet<>();
        for (TableShape table : tables) {
            List<List<String>> combinations = table.combinations();
            for (int c = 0; c < combinations.size(); c++) {
                if (!without.contains(people(table, combinations.get(c), blocs))) {
                    found.add(groups(table).get(c));
                }
            }
        }
        return found;
    }

    /** Of each sum the number of the whole and then those of its parts, two or more. */
    List<int[]> sums() {
        return sums;
    }

    /**
     * The tables that add up and lie nearest to what was published: the best linear estimate of every true count when all noise is
     * equally strong and independent. By conjugate gradients on the sums (Björck 1996, algorithm 7.4.1).
     */
    double[] nearestThatAddsUp(double[] published) {
        double[] rest = published.clone();
        double[] off = new double[sums.size()];
        differences(rest, off);
        double[] direction = off.clone();
        double[] spread = new double[rest.length];
        double distance = squared(off);
        double close = Math.max(1, distance) * 1e-14;
        for (int step = 0; distance > close && step < 5_000; step++) {
            spread(direction, spread);
            double along = distance / squared(spread);
            for (int g = 0; g < rest.length; g++) {
                rest[g] -= along * spread[g];
            }
            differences(rest, off);
            double next = squared(off);
            for (int k = 0; k < direction.length; k++) {
                direction[k] = off[k] + next / distance * direction[k];
            }
            distance = next;
        }
        return rest;
    }

    private void differences(double[] values, double[] into) {
        for (int k = 0; k < into.length; k++) {
            int[] sum = sums.get(k);
            double off = values[sum[0]];
            for (int i = 1; i < sum.length; i++) {
                off -= values[sum[i]];
            }
            into[k] = off;
        }
    }

    private void spread(double[] weights, double[] into) {
        Arrays.fill(into, 0);
        for (int k = 0; k < weights.length; k++) {
            int[] sum = sums.get(k);
            into[sum[0]] += weights[k];
            for (int i = 1; i < sum.length; i++) {
                into[sum[i]] -= weights[k];
            }
        }
    }

    private static double squared(double[] vector) {
        double sum = 0;
        for (double element : vector) {
            sum += element * element;
        }
        return sum;
    }
}
