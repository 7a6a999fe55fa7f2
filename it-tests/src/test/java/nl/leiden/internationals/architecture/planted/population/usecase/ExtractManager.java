package nl.leiden.internationals.architecture.planted.population.usecase;

public final class ExtractManager {}
