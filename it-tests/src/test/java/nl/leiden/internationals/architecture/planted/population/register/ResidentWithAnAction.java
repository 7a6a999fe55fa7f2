package nl.leiden.internationals.architecture.planted.population.register;

import nl.leiden.internationals.architecture.planted.agenda.actions.ActionId;

public record ResidentWithAnAction(ActionId action) {}
