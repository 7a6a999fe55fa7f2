package nl.leiden.internationals.population.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.port.OutsideTables;
import nl.leiden.internationals.population.tables.TableId;

/** Which version of each outside table was public when; contents never change, so those that were read lately are kept. */
final class OutsideStates {

    private static final int MOST_KEPT = 200;

    private final OutsideTables tables;
    private final Map<OutsideVersionId, OutsideTable> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OutsideVersionId, OutsideTable> eldest) {
            return size() > MOST_KEPT;
        }
    };

    OutsideStates(OutsideTables tables) {
        this.tables = tables;
    }

    List<OutsideVersion> versions() {
        return tables.all();
    }

    OutsideTable table(OutsideVersion.Published version) {
        synchronized (kept) {
            return kept.computeIfAbsent(version.id(), id -> new OutsideTable(version, tables.content(id)));
        }
    }

    /** The newest version of each table, unless it was withdrawn. */
    List<OutsideTable> current(List<OutsideVersion> versions) {
        return newest(versions, version -> true);
    }

    /** The same at a moment, less what was withdrawn since. */
    List<OutsideTable> asOf(Instant moment, List<OutsideVersion> versions) {
        return newest(versions, version -> !version.imported().at().isAfter(moment));
    }

    private List<OutsideTable> newest(List<OutsideVersion> versions, Predicate<OutsideVersion> wanted) {
        Map<TableId, OutsideVersion> newest = new LinkedHashMap<>();
        versions.stream()
                .filter(wanted)
                .forEach(version -> newest.put(version.id().table(), version));
        List<OutsideTable> tablesThen = new ArrayList<>();
        for (OutsideVersion version : newest.values()) {
            if (version instanceof OutsideVersion.Published published) {
                tablesThen.add(table(published));
            }
        }
        return tablesThen;
    }
}
