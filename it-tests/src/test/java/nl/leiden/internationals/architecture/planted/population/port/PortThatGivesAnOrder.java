package nl.leiden.internationals.architecture.planted.population.port;

import nl.leiden.internationals.architecture.planted.population.usecase.InnocentOrder;

public interface PortThatGivesAnOrder {
    InnocentOrder order();
}
