package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** Shows colleagues the releases in whatever state. */
@Singleton
public class ReadReleases {

    private final Releases releases;

    @Inject
    public ReadReleases(Releases releases) {
        this.releases = releases;
    }

    /** Newest reference date first, the newest revision of a date first. */
    @Transactional
    public List<Release> all() {
        return releases.all();
    }

    @Transactional
    public Optional<Release> find(ReleaseId id) {
        return releases.find(id);
    }
}
