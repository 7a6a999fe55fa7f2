package nl.leiden.internationals.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is truly in every cell: counted by the test, from the extracts, without the monitor's tallies. */
final class Truth {

    private final Map<Cell, People> cells;
    private final Set<Long> marks;
    private final Map<String, List<Person>> populations;

    private Truth(Map<Cell, People> cells, Set<Long> marks, Map<String, List<Person>> populations) {
        this.cells = cells;
        this.marks = marks;
        this.populations = populations;
    }

    /**
     * Counts people in every cell of every table.
     *
     * @param populations the people of each state
     * @param seed of the numbers that mark people; another seed gives other marks
     */
    static Truth of(List<TableShape> tables, Map<String, List<Person>> populations, String seed) {
        Map<Cell, People> cells = new HashMap<>();
        Set<Long> marks = new HashSet<>();
        MessageDigest sha256 = sha256();
        populations.forEach((state, people) -> {
            Map<Cell, People> ofLeaves = new HashMap<>();
            for (Person person : people) {
                long mark = mark(sha256, seed, person.pseudonym());
                marks.add(mark);
                People one = new People(1, mark);
                for (TableShape table : tables) {
                    person.leavesIn(table)
                            .ifPresent(leaves -> ofLeaves.merge(table.cell(state, leaves), one, People::and));
                }
            }
            for (TableShape table : tables) {
                ofLeaves.forEach((cell, counted) -> {
                    if (cell.table().equals(table.id())) {
                        table.forEachCellOf(
                                cell.codes(), codes -> cells.merge(table.cell(state, codes), counted, People::and));
                    }
                });
            }
        });
        return new Truth(cells, marks, Map.copyOf(populations));
    }

    private static long mark(MessageDigest sha256, String seed, String pseudonym) {
        return ByteBuffer.wrap(sha256.digest((seed + pseudonym).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    People in(Cell cell) {
        return cells.getOrDefault(cell, People.NOBODY);
    }

    /** One for all those of whom the tables tell the same. */
    List<Person> kindsOfPeople(String state) {
        Map<Map<String, String>, Person> kinds = new LinkedHashMap<>();
        populations.getOrDefault(state, List.of()).forEach(person -> kinds.putIfAbsent(person.leaves(), person));
        return List.copyOf(kinds.values());
    }

    /** Whether one group is the other and one person more. */
    boolean areOnePersonApart(People larger, People smaller) {
        return larger.number() == smaller.number() + 1 && marks.contains(larger.mark() - smaller.mark());
    }
}
