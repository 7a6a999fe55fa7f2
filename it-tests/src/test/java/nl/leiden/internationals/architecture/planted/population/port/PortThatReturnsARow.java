package nl.leiden.internationals.architecture.planted.population.port;

import nl.leiden.internationals.architecture.planted.population.jpa.InnocentRow;

public interface PortThatReturnsARow {
    InnocentRow row();
}
