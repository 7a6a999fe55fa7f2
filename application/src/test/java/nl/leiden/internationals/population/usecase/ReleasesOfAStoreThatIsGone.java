package nl.leiden.internationals.population.usecase;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.port.InMemoryReleases;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** Releases in a store that a test takes away and gives back. */
final class ReleasesOfAStoreThatIsGone implements Releases {

    private final Releases releases;
    boolean gone;
    int asked;
    /** Happens once, between what is read and who reads it. */
    Runnable next = () -> {};

    ReleasesOfAStoreThatIsGone(InMemoryStore store) {
        this.releases = new InMemoryReleases(store);
    }

    private Releases there() {
        asked++;
        if (gone) {
            throw new IllegalStateException("the store does not answer");
        }
        return releases;
    }

    @Override
    public Optional<Release> find(ReleaseId id) {
        return there().find(id);
    }

    @Override
    public List<Release> all() {
        List<Release> all = there().all();
        Runnable then = next;
        next = () -> {};
        then.run();
        return all;
    }

    @Override
    public void add(Release.Draft draft) {
        there().add(draft);
    }

    @Override
    public void replace(Release before, Release after) {
        there().replace(before, after);
    }

    @Override
    public void remove(Release.Draft draft) {
        there().remove(draft);
    }
}
