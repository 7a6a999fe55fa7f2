package nl.leiden.internationals.architecture.planted.agenda.actions;

import nl.leiden.internationals.architecture.planted.population.disclosure.Figure;

public record ActionWithAFigure(Figure figure) {}
