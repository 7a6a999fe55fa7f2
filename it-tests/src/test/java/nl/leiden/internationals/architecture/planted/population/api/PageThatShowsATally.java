package nl.leiden.internationals.architecture.planted.population.api;

import nl.leiden.internationals.architecture.planted.population.disclosure.Tally;

public record PageThatShowsATally(Tally tally) {}
