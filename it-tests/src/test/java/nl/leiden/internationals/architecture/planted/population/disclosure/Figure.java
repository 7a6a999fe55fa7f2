package nl.leiden.internationals.architecture.planted.population.disclosure;

public record Figure(long value) {
    public static Figure of(long value) {
        return new Figure(value);
    }
}
