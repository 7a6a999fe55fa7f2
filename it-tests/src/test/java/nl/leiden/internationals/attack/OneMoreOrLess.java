package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows D and all tables of a date at once, and asks of every small count whether it could be another: whether the town with one person
 * more in that cell, or with one of its people fewer, would explain every published count of every table as well. Where it would, the
 * inequalities of all tables together leave more than one number.
 */
final class OneMoreOrLess implements Attack {

    private static final String NATIONALITY = "nationality";
    private static final String NEIGHBOURHOOD = "neighbourhood";
    /** What a person more is made of decides in which cells she would be counted; so many are tried before a cell counts as found out. */
    private static final int MOST_TRIED = 300;

    private static final int MOST_SHOWN = 10;

    private final Noise noise;

    OneMoreOrLess(Noise noise) {
        this.noise = noise;
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        long small = 0;
        List<String> foundOut = new ArrayList<>();
        for (String state : harvest.newestStates()) {
            Town town = new Town(harvest, truth, state);
            for (TableShape table : harvest.tables()) {
                List<List<String>> cells = table.leaves().stream()
                        .filter(codes -> truth.in(table.cell(state, codes)).number() <= noise.largestSmall())
                        .toList();
                small += cells.size();
                cells.parallelStream()
                        .filter(codes -> !town.couldBeAnother(table, codes))
                        .map(codes -> table.cell(state, codes).toString())
                        .forEachOrdered(foundOut::add);
            }
        }
        foundOut.stream().limit(MOST_SHOWN).forEach(System.out::println);
        return List.of(
                Outcome.never("small counts of which all tables together leave one number", foundOut.size(), small));
    }

    /** Everything that was published of one state, and who was counted. */
    private final class Town {

        private final List<TableShape> tables;
        private final String state;
        private final Harvest harvest;
        private final Truth truth;
        private final List<Person> people;
        private final Map<String, List<Person>> byLeaves = new HashMap<>();
        private final Set<String> blocs;
        private final Set<String> districts = new HashSet<>();
        /** By dimension and coarser code: the leaves under it. */
        private final Map<String, List<String>> under = new HashMap<>();

        Town(Harvest harvest, Truth truth, String state) {
            this.tables = harvest.tables();
            this.state = state;
            this.harvest = harvest;
            this.truth = truth;
            this.people = truth.kindsOfPeople(state);
            this.blocs = Identities.blocs(tables);
            for (TableShape table : tables) {
                for (Axis axis : table.axes()) {
                    if (axis.id().equals("district")) {
                        districts.addAll(axis.codes());
                    }
                    for (String leaf : axis.leaves()) {
                        for (String code : axis.selfAndAncestors(leaf)) {
                            List<String> leaves =
                                    under.computeIfAbsent(axis.id() + '/' + code, key -> new ArrayList<>());
                            if (!leaves.contains(leaf)) {
                                leaves.add(leaf);
                            }
                        }
                    }
                }
            }
            for (Person person : people) {
                for (TableShape table : tables) {
                    person.leavesIn(table)
                            .ifPresent(leaves -> byLeaves.computeIfAbsent(table.id() + leaves, key -> new ArrayList<>())
                                    .add(person));
                }
            }
        }

        boolean couldBeAnother(TableShape table, List<String> leaves) {
            List<Person> there = byLeaves.getOrDefault(table.id() + leaves, List.of());
            return there.stream().anyMatch(person -> explains(person, 1) || explains(person, -1))
                    || people.stream()
                            .filter(person -> person.universes().contains(table.universe()))
                            .flatMap(person -> as(person, table, leaves))
                            .limit(MOST_TRIED)
                            .anyMatch(person -> explains(person, 1));
        }

        /** Whether every published count could be that of a town with so many such people more. */
        private boolean explains(Person person, int more) {
            for (TableShape table : tables) {
                Optional<List<String>> leaves = person.leavesIn(table);
                if (leaves.isPresent()) {
                    boolean[] possible = {true};
                    table.forEachCellOf(leaves.get(), codes -> {
                        Cell cell = table.cell(state, codes);
                        int count = harvest.count(cell);
                        int number = truth.in(cell).number() + more;
                        int least = count == 0 ? 0 : Math.max(1, count - noise.largest());
                        possible[0] &= number >= least && number <= count + noise.largest();
                    });
                    if (!possible[0]) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** This person with these leaves instead of her own; none where that would be nobody whom the table counts. */
        private Stream<Person> as(Person person, TableShape table, List<String> leaves) {
            Map<String, String> changed = new HashMap<>(person.leaves());
            for (int a = 0; a < leaves.size(); a++) {
                Axis axis = table.axes().get(a);
                String leaf = leaves.get(a);
                switch (axis.id()) {
                    case "origin" -> {
                        if (!leaf.equals(person.leaves().get("origin"))) {
                            return Stream.of();
                        }
                    }
                    case NATIONALITY -> above(axis, leaf, blocs).ifPresent(b -> changed.put("bloc", b));
                    case NEIGHBOURHOOD -> above(axis, leaf, districts).ifPresent(d -> changed.put("district", d));
                    case "bloc" -> changed.put(NATIONALITY, lower(NATIONALITY, leaf, person));
                    case "district" -> changed.put(NEIGHBOURHOOD, lower(NEIGHBOURHOOD, leaf, person));
                    default -> {}
                }
                changed.put(axis.id(), leaf);
            }
            return Stream.of(new Person("", person.universes(), changed));
        }

        private static Optional<String> above(Axis axis, String leaf, Set<String> among) {
            return axis.selfAndAncestors(leaf).stream()
                    .filter(code -> !code.equals(Axis.TOTAL) && among.contains(code))
                    .findFirst();
        }

        /** Her own leaf of a finer dimension if it lies under this code, or else one that does. */
        private String lower(String dimension, String code, Person person) {
            List<String> leaves = under.getOrDefault(dimension + '/' + code, List.of());
            String own = person.leaves().getOrDefault(dimension, "");
            return leaves.contains(own)
                    ? own
                    : leaves.get(Math.floorMod(person.leaves().hashCode(), leaves.size()));
        }
    }
}
