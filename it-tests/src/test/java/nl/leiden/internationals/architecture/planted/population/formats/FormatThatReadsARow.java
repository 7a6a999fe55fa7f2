package nl.leiden.internationals.architecture.planted.population.formats;

import nl.leiden.internationals.architecture.planted.population.jpa.InnocentRow;

public record FormatThatReadsARow(InnocentRow row) {}
