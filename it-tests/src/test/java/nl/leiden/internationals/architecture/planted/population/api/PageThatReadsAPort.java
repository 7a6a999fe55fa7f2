package nl.leiden.internationals.architecture.planted.population.api;

import nl.leiden.internationals.architecture.planted.population.port.Releases;

public record PageThatReadsAPort(Releases releases) {}
