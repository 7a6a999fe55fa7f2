package nl.leiden.internationals.architecture.planted.population.release;

public record Release(ReleaseId id) {}
