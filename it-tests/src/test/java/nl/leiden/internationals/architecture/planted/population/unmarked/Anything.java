package nl.leiden.internationals.architecture.planted.population.unmarked;

public final class Anything {}
