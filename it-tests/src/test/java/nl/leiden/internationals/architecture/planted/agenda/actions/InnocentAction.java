package nl.leiden.internationals.architecture.planted.agenda.actions;

import nl.leiden.internationals.architecture.planted.population.release.ReleaseId;

public record InnocentAction(ActionId id, ReleaseId wanted) {}
