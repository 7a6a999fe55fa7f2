package nl.leiden.internationals.population.port;

import java.util.Optional;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.release.ReleaseId;

/** {@link ReleaseQualities} in memory. */
public final class InMemoryReleaseQualities implements ReleaseQualities {

    private final InMemoryStore store;

    public InMemoryReleaseQualities(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void keep(ReleaseId release, ReleaseQuality quality) {
        store.with(contents -> Optional.ofNullable(contents.qualities.put(release, quality)));
    }

    @Override
    public Optional<ReleaseQuality> find(ReleaseId release) {
        return store.with(contents -> Optional.ofNullable(contents.qualities.get(release)));
    }
}
