package nl.leiden.internationals.architecture.planted.population.usecase;

import nl.leiden.internationals.architecture.planted.population.disclosure.Figure;
import nl.leiden.internationals.architecture.planted.population.disclosure.Tally;

public final class PublishTheTruth {
    public Figure publish(Tally tally) {
        return Figure.of(tally.n());
    }
}
