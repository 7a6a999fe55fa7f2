package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.tables.TableDefinition;

/** The audits of the registers that were asked for last: an audit takes seconds, and a register is seldom another than the last one. */
@Singleton
public class KnownAudits {

    private static final int MOST = 4;

    private final Deque<Audited> known = new ArrayDeque<>();

    /** An audit with all that it depends on. */
    private record Audited(List<TableDefinition> tables, double noiseVariance, RegisterAudit audit) {

        private boolean isOf(List<TableDefinition> others, double variance) {
            return noiseVariance == variance && tables.equals(others);
        }
    }

    @Inject
    public KnownAudits() {}

    /** The audit of these tables under noise of this variance, in persons squared. */
    synchronized RegisterAudit of(List<TableDefinition> tables, double variance) {
        Optional<Audited> found =
                known.stream().filter(audited -> audited.isOf(tables, variance)).findFirst();
        found.ifPresent(known::remove);
        Audited audited = found.orElseGet(() -> new Audited(tables, variance, RegisterAudit.of(tables, variance)));
        known.addFirst(audited);
        if (known.size() > MOST) {
            known.removeLast();
        }
        return audited.audit();
    }
}
