package nl.leiden.internationals.architecture.planted.population.disclosure;

public record Tally(long n, long key) {}
