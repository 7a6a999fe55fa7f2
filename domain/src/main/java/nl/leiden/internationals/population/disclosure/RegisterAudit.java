package nl.leiden.internationals.population.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;

/**
 * Whether the noise survives everything that is published at once. Whoever adds and subtracts published figures of all tables
 * averages noise away; what the best such estimate leaves of it, cell by cell, must not fall below a variance of 1 ("What may be
 * asked" of the disclosure control).
 *
 * <p>The audit needs definitions only, no counts, and takes the noise of every cell for that of a large one. A cell of nobody has no
 * noise, and whoever knows that it is one has a shorter sum to estimate from. Of the categories for what is unknown anybody may guess
 * that, so each table is audited with and without them, and the lower variance counts.
 *
 * @param tables in the order of the register
 */
public record RegisterAudit(List<AuditedTable> tables) {

    /** The smallest variance, in persons squared, that the best linear estimate of a count may have. */
    public static final double LEAST_VARIANCE = 1.0;

    public RegisterAudit {
        tables = List.copyOf(tables);
    }

    /**
     * The audit of one table.
     *
     * @param cells number of its cells for one reference date
     * @param weakest the codes, one per dimension, of the cell that can be estimated best
     * @param leastVariance variance of the best linear estimate of that cell, in persons squared
     * @param identities how many of the register's sums contain that cell
     */
    public record AuditedTable(TableId table, int cells, List<Code> weakest, double leastVariance, int identities) {

        public AuditedTable {
            weakest = List.copyOf(weakest);
        }

        /** Whether enough noise remains for every cell. */
        public boolean passes() {
            return leastVariance >= LEAST_VARIANCE;
        }

        public Verdict verdict() {
            return passes() ? Verdict.KEPT : Verdict.BROKEN;
        }

        /** This table with the weaker of the two cells. */
        private AuditedTable orWeaker(AuditedTable other) {
            return other.leastVariance < leastVariance
                    ? new AuditedTable(table, cells, other.weakest, other.leastVariance, other.identities)
                    : this;
        }
    }

    /**
     * Audits a register.
     *
     * @param register all tables that are published for one reference date
     * @param variance of the noise of a large count, in persons squared
     */
    public static RegisterAudit of(List<TableDefinition> register, double variance) {
        List<AuditedTable> all = audited(register, variance);
        List<TableDefinition> known = register.stream().map(WithoutUnknown::of).toList();
        if (known.equals(register)) {
            return new RegisterAudit(all);
        }
        List<AuditedTable> withoutUnknown = audited(known, variance);
        return new RegisterAudit(IntStream.range(0, all.size())
                .mapToObj(t -> all.get(t).orWeaker(withoutUnknown.get(t)))
                .toList());
    }

    private static List<AuditedTable> audited(List<TableDefinition> register, double variance) {
        LinearIdentities identities = LinearIdentities.among(register);
        Set<NamedCode> divided = divided(register);
        List<List<Integer>> kinds =
                register.stream().map(table -> oneOfEachKind(table, divided)).toList();
        Map<Integer, Double> remaining = IntStream.range(0, register.size())
                .flatMap(t -> kinds.get(t).stream().mapToInt(cell -> identities.quantity(t, cell)))
                .distinct()
                .boxed()
                .parallel()
                .collect(Collectors.toConcurrentMap(
                        quantity -> quantity,
                        quantity -> new BestLinearEstimate(identities).remainingVariance(quantity)));
        List<AuditedTable> audited = new ArrayList<>();
        for (int t = 0; t < register.size(); t++) {
            TableDefinition table = register.get(t);
            int place = t;
            int weakest = kinds.get(t).stream()
                    .min(Comparator.comparingDouble(cell -> left(remaining, identities.quantity(place, cell))))
                    .orElseThrow();
            int quantity = identities.quantity(t, weakest);
            audited.add(new AuditedTable(
                    table.id(),
                    table.cells(),
                    codes(table, weakest),
                    left(remaining, quantity) * variance,
                    identities.containing(quantity)));
        }
        return audited;
    }

    private static double left(Map<Integer, Double> remaining, int quantity) {
        return remaining.getOrDefault(quantity, 1.0);
    }

    /** The table whose weakest cell can be estimated best of all. */
    public AuditedTable weakest() {
        return tables.stream()
                .min(Comparator.comparingDouble(AuditedTable::leastVariance))
                .orElseThrow();
    }

    /**
     * One cell for all those that differ only by leaves of the same parents: exchanging such leaves changes nothing in any identity,
     * so their estimates are equally good.
     */
    private static List<Integer> oneOfEachKind(TableDefinition table, Set<NamedCode> divided) {
        Set<List<Object>> seen = new HashSet<>();
        List<Integer> chosen = new ArrayList<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            int[] positions = table.positions(cell);
            List<Object> kind = new ArrayList<>();
            for (int d = 0; d < positions.length; d++) {
                Dimension dimension = table.dimensions().get(d);
                Category category = dimension.codes().at(positions[d]);
                boolean exchangeable = category.level() > 0 && !divided.contains(NamedCode.of(dimension, category));
                kind.add(exchangeable ? category.parents() : category.code());
            }
            if (seen.add(kind)) {
                chosen.add(cell);
            }
        }
        return chosen;
    }

    /** The categories that some table of the register divides further. */
    private static Set<NamedCode> divided(List<TableDefinition> register) {
        Set<NamedCode> divided = new HashSet<>();
        for (TableDefinition table : register) {
            for (Dimension dimension : table.dimensions()) {
                for (Category category : dimension.codes().categories()) {
                    for (Code parent : category.parents()) {
                        dimension.codes().find(parent).ifPresent(p -> divided.add(NamedCode.of(dimension, p)));
                    }
                }
            }
        }
        return divided;
    }

    private static List<Code> codes(TableDefinition table, int cell) {
        int[] positions = table.positions(cell);
        List<Code> codes = new ArrayList<>();
        for (int d = 0; d < positions.length; d++) {
            codes.add(table.dimensions().get(d).codes().at(positions[d]).code());
        }
        return codes;
    }
}
