package nl.leiden.internationals.architecture.planted.population.port;

import nl.leiden.internationals.architecture.planted.population.pages.InnocentPage;

public interface PortThatDrawsAPage {
    InnocentPage page();
}
