package nl.leiden.internationals.architecture.planted.population.usecase;

import nl.leiden.internationals.architecture.planted.population.pages.InnocentPage;

public record DrawThePage(InnocentPage page) {}
