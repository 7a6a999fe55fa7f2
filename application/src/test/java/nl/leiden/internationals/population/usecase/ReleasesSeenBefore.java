package nl.leiden.internationals.population.usecase;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.port.InMemoryReleases;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** Releases that somebody else changes once, between the moment they are read and the moment they are written. */
final class ReleasesSeenBefore implements Releases {

    private final Releases releases;
    private Runnable meanwhile;

    ReleasesSeenBefore(InMemoryStore store, Runnable meanwhile) {
        this.releases = new InMemoryReleases(store);
        this.meanwhile = meanwhile;
    }

    @Override
    public Optional<Release> find(ReleaseId id) {
        return releases.find(id);
    }

    @Override
    public List<Release> all() {
        return releases.all();
    }

    @Override
    public void add(Release.Draft draft) {
        happens();
        releases.add(draft);
    }

    @Override
    public void replace(Release before, Release after) {
        happens();
        releases.replace(before, after);
    }

    @Override
    public void remove(Release.Draft draft) {
        happens();
        releases.remove(draft);
    }

    private void happens() {
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
    }
}
