package nl.leiden.internationals.architecture.planted.population.usecase;

import nl.leiden.internationals.architecture.planted.population.jpa.InnocentRow;

public record ReadTheRow(InnocentRow row) {}
