package nl.leiden.internationals.architecture.planted.population.release;

public record ReleaseId(String text) {}
