package nl.leiden.internationals.population.port;

import java.util.List;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.release.ReleaseId;

/** {@link Vintages} in memory. */
public final class InMemoryVintages implements Vintages {

    private final InMemoryStore store;

    public InMemoryVintages(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(List<Vintage> vintages) {
        ReleaseId release = vintages.getFirst().release();
        List<Vintage> own = List.copyOf(vintages);
        boolean added = store.with(contents -> {
            boolean isFirst = !contents.vintages.containsKey(release);
            contents.vintages.putIfAbsent(release, own);
            return isFirst;
        });
        if (!added) {
            throw new IllegalStateException("release " + release + " has vintages already, which never change");
        }
    }

    @Override
    public List<Vintage> of(ReleaseId release) {
        return store.with(contents -> contents.vintages.getOrDefault(release, List.of()));
    }

    @Override
    public void discard(ReleaseId release) {
        store.with(contents -> contents.vintages.keySet().remove(release));
    }
}
