package nl.leiden.internationals.population.port;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;

/** {@link ExtractImports} in memory. */
public final class InMemoryExtractImports implements ExtractImports {

    private static final Comparator<ExtractImport> OLDEST_FIRST = Comparator.comparing(
                    (ExtractImport extractImport) -> extractImport.begun().at())
            .thenComparing(extractImport -> extractImport.id().value());

    private final InMemoryStore store;

    public InMemoryExtractImports(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void put(ExtractImport extractImport) {
        store.with(contents -> Optional.ofNullable(contents.imports.put(extractImport.id(), extractImport)));
    }

    @Override
    public Optional<ExtractImport> find(ExtractId id) {
        return store.with(contents -> Optional.ofNullable(contents.imports.get(id)));
    }

    @Override
    public List<ExtractImport> newest(int without, int most) {
        return store.with(contents -> contents.imports.values().stream()
                .sorted(OLDEST_FIRST.reversed())
                .skip(without)
                .limit(most)
                .toList());
    }

    @Override
    public int count() {
        return store.with(contents -> contents.imports.size());
    }

    @Override
    public List<ExtractImport.Running> running() {
        return store.with(contents -> contents.imports.values().stream()
                .filter(ExtractImport.Running.class::isInstance)
                .map(ExtractImport.Running.class::cast)
                .sorted(OLDEST_FIRST)
                .toList());
    }
}
