package nl.leiden.internationals.architecture.planted.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import nl.leiden.internationals.architecture.planted.population.port.Releases;
import nl.leiden.internationals.architecture.planted.population.release.Release;

@Singleton
public class InnocentOrder {
    private final Releases releases;

    @Inject
    public InnocentOrder(Releases releases) {
        this.releases = releases;
    }

    @Transactional
    public Release latest() {
        return releases.all().getLast();
    }
}
