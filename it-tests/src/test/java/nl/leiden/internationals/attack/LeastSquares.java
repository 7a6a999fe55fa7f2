package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * Uses that true counts add up and published ones do not: takes the tables that add up and lie nearest to what was published
 * (generalised least squares), of one table at a time and of all tables together.
 *
 * <p>What these estimates are off by must be as much, for each kind of cell, as when the same town is published a number of times under
 * other keys ({@link Republished}).
 */
final class LeastSquares implements Attack {

    private final Noise noise;

    LeastSquares(Noise noise) {
        this.noise = noise;
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        List<TableShape> tables = harvest.tables();
        List<Outcome> outcomes = new ArrayList<>();
        for (TableShape table : tables) {
            Republished alone = new Republished(noise, Identities.among(List.of(table)), List.of(table));
            outcomes.addAll(alone.judge(harvest, truth, "least squares, one table"));
        }
        Republished together = new Republished(noise, Identities.among(tables), tables);
        outcomes.addAll(together.judge(harvest, truth, "least squares, all tables"));
        return outcomes;
    }
}
