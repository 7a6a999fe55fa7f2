package nl.leiden.internationals.population.disclosure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.register.DutchResident;
import nl.leiden.internationals.population.register.International;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.Resident;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.Universe;
import nl.leiden.internationals.population.tables.Variable;

/**
 * The confidential counts of one reference date: for every registered table and every combination of leaves, how many people and
 * the sum of their record keys. Filled by one thread; several are added up. Nobody but {@link DisclosureControl} reads a count;
 * a store keeps them as bytes that it cannot interpret.
 */
public final class Tallies {

    private static final int FORMAT = 1;

    private final ReferenceDate referenceDate;
    private final List<Base> bases;
    private final Base[] ofEveryResident;
    private final Base[] ofInternationals;
    /** Every variable once, those that Dutch residents have too in front. */
    private final Variable[] variables;

    private final int variablesOfEveryResident;
    /** Where the resident who is being counted belongs, by variable. */
    private final int[] leafOf;

    private Tallies(ReferenceDate referenceDate, List<RegisteredTable> tables) {
        this.referenceDate = referenceDate;
        List<RegisteredTable> ofResidents = tables.stream()
                .filter(t -> t.definition().universe() == Universe.RESIDENTS)
                .toList();
        List<Variable> distinct = new ArrayList<>(distinctVariables(ofResidents));
        this.variablesOfEveryResident = distinct.size();
        distinctVariables(tables).stream().filter(v -> !distinct.contains(v)).forEach(distinct::add);
        this.variables = distinct.toArray(Variable[]::new);
        this.leafOf = new int[variables.length];
        this.bases = tables.stream().map(table -> new Base(table, distinct)).toList();
        this.ofEveryResident = bases.stream()
                .filter(b -> b.table.definition().universe() == Universe.RESIDENTS)
                .toArray(Base[]::new);
        this.ofInternationals = bases.toArray(Base[]::new);
    }

    private static List<Variable> distinctVariables(List<RegisteredTable> tables) {
        return tables.stream().flatMap(t -> t.variables().stream()).distinct().toList();
    }

    /** Empty tallies for these tables. */
    public static Tallies empty(ReferenceDate referenceDate, List<RegisteredTable> tables) {
        return new Tallies(referenceDate, tables);
    }

    /** Empty tallies for the same tables as these. */
    public Tallies fresh() {
        return empty(referenceDate, bases.stream().map(b -> b.table).toList());
    }

    public ReferenceDate referenceDate() {
        return referenceDate;
    }

    /** Counts one person, under her record key, in every table that she belongs to. */
    public void add(Resident resident, long recordKey) {
        switch (resident) {
            case DutchResident dutch -> {
                place(dutch, variablesOfEveryResident);
                for (Base base : ofEveryResident) {
                    base.add(leafOf, recordKey);
                }
            }
            case International international -> {
                place(international, variables.length);
                for (Base base : ofInternationals) {
                    if (base.universe.holds(international)) {
                        base.add(leafOf, recordKey);
                    }
                }
            }
        }
    }

    private void place(Resident resident, int ofVariables) {
        for (int v = 0; v < ofVariables; v++) {
            leafOf[v] = variables[v].leafOf(resident);
        }
    }

    /** Adds the counts of other people, tallied for the same tables. */
    public void addAll(Tallies other) {
        if (other.bases.size() != bases.size()) {
            throw new IllegalArgumentException("tallies of other tables cannot be added");
        }
        for (int i = 0; i < bases.size(); i++) {
            bases.get(i).addAll(other.bases.get(i));
        }
    }

    List<Base> bases() {
        return bases;
    }

    /** For a store to keep: confidential, and meaningless without the registered tables. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(referenceDate.toString());
            out.writeInt(bases.size());
            for (Base base : bases) {
                out.writeUTF(base.shape());
                base.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The tallies that were written by {@link #toBytes()}.
     *
     * @param tables the registered tables of the same reference date
     * @return empty if they were counted for other tables or code lists than these
     * @throws IllegalArgumentException if the bytes are of an unknown format, of another date, or cut off
     */
    public static Optional<Tallies> ofBytes(byte[] bytes, ReferenceDate referenceDate, List<RegisteredTable> tables) {
        Tallies tallies = empty(referenceDate, tables);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT || !in.readUTF().equals(referenceDate.toString())) {
                throw new IllegalArgumentException("tallies of another format or date than " + referenceDate);
            }
            if (in.readInt() != tallies.bases.size()) {
                return Optional.empty();
            }
            for (Base base : tallies.bases) {
                if (!in.readUTF().equals(base.shape())) {
                    return Optional.empty();
                }
                base.readFrom(in);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("tallies of " + referenceDate + " are cut off", e);
        }
        return Optional.of(tallies);
    }

    @Override
    public String toString() {
        return "Tallies of " + referenceDate + " (confidential)";
    }

    /** The leaves of one table: a dense array of cells, the last dimension running fastest. */
    static final class Base {

        final RegisteredTable table;
        final int[][] leaves;
        private final Universe universe;
        /** Which of the tallies' variables each dimension is. */
        private final int[] variableAt;

        private final int[][] leafNumber;
        private final int[] numbers;
        private final long[] keys;

        Base(RegisteredTable table, List<Variable> variables) {
            this.table = table;
            this.universe = table.definition().universe();
            this.variableAt =
                    table.variables().stream().mapToInt(variables::indexOf).toArray();
            this.leaves = table.definition().dimensions().stream()
                    .map(d -> d.codes().leaves())
                    .toArray(int[][]::new);
            this.leafNumber = new int[leaves.length][];
            int cells = 1;
            for (int d = 0; d < leaves.length; d++) {
                leafNumber[d] =
                        new int[table.definition().dimensions().get(d).codes().size()];
                Arrays.fill(leafNumber[d], -1);
                for (int i = 0; i < leaves[d].length; i++) {
                    leafNumber[d][leaves[d][i]] = i;
                }
                cells = Math.multiplyExact(cells, leaves[d].length);
            }
            this.numbers = new int[cells];
            this.keys = new long[cells];
        }

        void add(int[] leafOf, long recordKey) {
            int cell = 0;
            for (int d = 0; d < variableAt.length; d++) {
                cell = cell * leaves[d].length + leafNumber[d][leafOf[variableAt[d]]];
            }
            numbers[cell] = Math.incrementExact(numbers[cell]);
            keys[cell] += recordKey;
        }

        void addAll(Base other) {
            if (!other.shape().equals(shape())) {
                throw new IllegalArgumentException("tallies of " + other.shape() + " cannot be added to " + shape());
            }
            for (int cell = 0; cell < numbers.length; cell++) {
                numbers[cell] = Math.addExact(numbers[cell], other.numbers[cell]);
                keys[cell] += other.keys[cell];
            }
        }

        int size() {
            return numbers.length;
        }

        int number(int cell) {
            return numbers[cell];
        }

        long key(int cell) {
            return keys[cell];
        }

        /** Positions in the code lists of a cell of leaves, one per dimension. */
        int[] positions(int cell) {
            int[] positions = new int[leaves.length];
            int rest = cell;
            for (int d = leaves.length - 1; d >= 0; d--) {
                positions[d] = leaves[d][rest % leaves[d].length];
                rest /= leaves[d].length;
            }
            return positions;
        }

        /** Names the table and its leaves, so that bytes are never read into another table. */
        String shape() {
            List<String> parts = new ArrayList<>();
            parts.add(table.definition().id().value());
            table.definition()
                    .dimensions()
                    .forEach(d -> parts.add(d.id() + "#"
                            + Integer.toHexString(Arrays.stream(d.codes().leaves())
                                    .mapToObj(i -> d.codes().at(i).code().value())
                                    .toList()
                                    .hashCode())));
            return String.join("/", parts);
        }

        void writeTo(DataOutputStream out) throws IOException {
            for (int cell = 0; cell < numbers.length; cell++) {
                out.writeInt(numbers[cell]);
                out.writeLong(keys[cell]);
            }
        }

        void readFrom(DataInputStream in) throws IOException {
            for (int cell = 0; cell < numbers.length; cell++) {
                numbers[cell] = in.readInt();
                keys[cell] = in.readLong();
            }
        }
    }
}
