package nl.leiden.internationals.architecture.planted.agenda.pages;

import nl.leiden.internationals.architecture.planted.agenda.actions.InnocentAction;
import nl.leiden.internationals.architecture.planted.population.disclosure.Figure;

public record InnocentPageOfBothContexts(InnocentAction action, Figure figure) {}
