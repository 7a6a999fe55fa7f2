package nl.leiden.internationals.population.port;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.tables.TableId;

/** {@link OutsideTables} in memory. */
public final class InMemoryOutsideTables implements OutsideTables {

    private final InMemoryStore store;

    public InMemoryOutsideTables(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<OutsideVersion> all() {
        return store.with(contents -> List.copyOf(contents.outside.values()));
    }

    @Override
    public List<OutsideVersion> of(TableId table) {
        return store.with(contents -> {
            List<OutsideVersion> found = new ArrayList<>(contents.outside.values());
            found.removeIf(version -> !version.id().table().equals(table));
            return List.copyOf(found);
        });
    }

    @Override
    public List<OutsideVersion> hold(TableId table) {
        return of(table);
    }

    @Override
    public OutsideContent content(OutsideVersionId id) {
        OutsideContent found = store.with(contents -> contents.outsideContents.get(id));
        if (found == null) {
            throw new IllegalStateException("no such version: " + id);
        }
        return found;
    }

    @Override
    public void add(OutsideVersion.Published version, OutsideContent content) {
        boolean added = store.with(contents -> {
            boolean isNew = contents.outside.putIfAbsent(version.id(), version) == null;
            contents.outsideContents.putIfAbsent(version.id(), content);
            return isNew;
        });
        if (!added) {
            throw new ChangedMeanwhile(version.id());
        }
    }

    @Override
    public void replace(OutsideVersion.Published before, OutsideVersion.Withdrawn after) {
        if (!store.with(contents -> contents.outside.replace(before.id(), before, after))) {
            throw new ChangedMeanwhile(before.id());
        }
    }
}
