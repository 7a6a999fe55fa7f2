package nl.leiden.internationals.population.demo;

import java.util.ArrayList;
import java.util.List;

/** What the register still holds of people who are residents no more. */
final class Departures {

    /** Reason of suspension of element 07.67.20. */
    static final String DIED = "O";

    /** Reasons of suspension of the others: mostly emigration. */
    private static final List<String> LEFT = List.of("E", "E", "E", "E", "E", "E", "E", "M", "R", "F", "W");

    private Departures() {}

    /** Some of the departed: as many suspended rows, and rows of other municipalities, as the rates say. */
    static List<Inhabitant> leftInRegister(List<Inhabitant> departed, Rates rates, int residents) {
        double suspended = rates.suspended() * residents / Math.max(1, departed.size());
        double elsewhere = rates.elsewhere() * residents / Math.max(1, departed.size());
        List<Inhabitant> left = new ArrayList<>();
        for (Inhabitant inhabitant : departed) {
            double shown = inhabitant.trait(Trait.DEPARTURE_SHOWN);
            boolean died = inhabitant.suspension().equals(DIED);
            if (shown < suspended) {
                if (!died) {
                    inhabitant.suspend(one(LEFT, inhabitant));
                }
                left.add(inhabitant);
            } else if (shown < suspended + elsewhere && !died) {
                inhabitant.moveTo(one(rates.neighbours(), inhabitant));
                left.add(inhabitant);
            }
        }
        return left;
    }

    private static String one(List<String> candidates, Inhabitant inhabitant) {
        return candidates.get((int) (inhabitant.trait(Trait.DEPARTURE) * candidates.size()));
    }
}
