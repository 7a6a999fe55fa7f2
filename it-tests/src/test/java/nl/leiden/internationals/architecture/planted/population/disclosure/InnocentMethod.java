package nl.leiden.internationals.architecture.planted.population.disclosure;

public final class InnocentMethod {
    public Figure publish(Tally tally) {
        return Figure.of(tally.n());
    }
}
