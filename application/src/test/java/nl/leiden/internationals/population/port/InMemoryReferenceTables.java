package nl.leiden.internationals.population.port;

import java.util.Optional;

/** {@link ReferenceTables} in memory. */
public final class InMemoryReferenceTables implements ReferenceTables {

    private final InMemoryStore store;

    public InMemoryReferenceTables(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<LoadedTable> find(Table table) {
        return store.with(contents -> Optional.ofNullable(contents.referenceTables.get(table)));
    }

    @Override
    public void replace(Table table, LoadedTable loaded) {
        store.with(contents -> Optional.ofNullable(contents.referenceTables.put(table, loaded)));
    }
}
