package nl.leiden.internationals.population.port;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** {@link Releases} in memory. */
public final class InMemoryReleases implements Releases {

    private final InMemoryStore store;

    public InMemoryReleases(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Release> find(ReleaseId id) {
        return store.with(contents -> Optional.ofNullable(contents.releases.get(id)));
    }

    @Override
    public List<Release> all() {
        return store.with(contents -> List.copyOf(contents.releases.values()).reversed());
    }

    @Override
    public void add(Release.Draft draft) {
        boolean added = store.with(contents -> contents.releases.putIfAbsent(draft.id(), draft) == null);
        if (!added) {
            throw new ChangedMeanwhile(draft.id());
        }
    }

    @Override
    public void replace(Release before, Release after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(after.id() + " cannot take the place of " + before.id());
        }
        if (!store.with(contents -> contents.releases.replace(before.id(), before, after))) {
            throw new ChangedMeanwhile(before.id());
        }
    }

    @Override
    public void remove(Release.Draft draft) {
        if (!store.with(contents -> contents.releases.remove(draft.id(), draft))) {
            throw new ChangedMeanwhile(draft.id());
        }
    }
}
