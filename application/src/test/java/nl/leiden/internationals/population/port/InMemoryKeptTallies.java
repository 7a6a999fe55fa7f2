package nl.leiden.internationals.population.port;

import java.util.Optional;
import nl.leiden.internationals.population.release.ReleaseId;

/** {@link KeptTallies} in memory. */
public final class InMemoryKeptTallies implements KeptTallies {

    private final InMemoryStore store;

    public InMemoryKeptTallies(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void keep(ReleaseId release, byte[] tallies) {
        byte[] own = tallies.clone();
        store.with(contents -> Optional.ofNullable(contents.tallies.put(release, own)));
    }

    @Override
    public Optional<byte[]> find(ReleaseId release) {
        return store.with(contents -> Optional.ofNullable(contents.tallies.get(release)))
                .map(byte[]::clone);
    }

    @Override
    public void forget(ReleaseId release) {
        store.with(contents -> contents.tallies.keySet().remove(release));
    }
}
