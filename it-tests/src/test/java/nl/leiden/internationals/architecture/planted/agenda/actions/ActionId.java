package nl.leiden.internationals.architecture.planted.agenda.actions;

public record ActionId(String text) {}
