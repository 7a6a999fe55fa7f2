package nl.leiden.internationals.architecture.planted.population.jpa;

import nl.leiden.internationals.architecture.planted.population.pages.InnocentPage;

public record RowThatDrawsAPage(InnocentPage page) {}
