package nl.leiden.internationals.architecture.planted.population.usecase;

import java.time.Instant;

public final class CountToday {
    public Instant moment() {
        return Instant.now();
    }
}
