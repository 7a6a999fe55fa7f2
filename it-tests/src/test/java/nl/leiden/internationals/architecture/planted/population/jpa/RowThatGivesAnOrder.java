package nl.leiden.internationals.architecture.planted.population.jpa;

import nl.leiden.internationals.architecture.planted.population.usecase.InnocentOrder;

public record RowThatGivesAnOrder(InnocentOrder order) {}
