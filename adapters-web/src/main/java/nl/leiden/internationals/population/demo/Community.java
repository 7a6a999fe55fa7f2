package nl.leiden.internationals.population.demo;

import java.util.List;
import java.util.Map;
import nl.leiden.internationals.population.register.NationalityCode;

/**
 * The people of one nationality who come in one way.
 *
 * @param number its place in the list of communities
 * @param sizes how many there are in proportion to the others, one number for every year
 * @param dutch how many Dutch residents hold this nationality as well, in proportion to the others
 */
record Community(int number, NationalityCode code, Origin origin, List<Integer> sizes, int dutch) {

    static Community from(FactTable.Line line, int number, Map<String, Origin> origins, int years) {
        Origin origin = origins.get(line.text("origin"));
        List<Integer> sizes = line.numbers("residents");
        if (origin == null) {
            throw line.wrong("origin", line.text("origin"));
        }
        if (sizes.size() != 1 && sizes.size() != years) {
            throw line.wrong("residents", line.text("residents"));
        }
        return new Community(
                number,
                line.read("code", line.text("code"), NationalityCode::parse),
                origin,
                sizes,
                line.number("dutch"));
    }

    /** Its size in proportion to the others in the so manieth year, from 0. */
    int size(int year) {
        return sizes.get(Math.min(year, sizes.size() - 1));
    }

    /**
     * What communities have in common.
     *
     * @param titled whether its people need a residence title
     * @param stays how many times as long they stay as their reason makes expect
     * @param naturalised share of those with five years of stay that becomes Dutch within a year, 0–1
     * @param vague share whose birth date is partly known only, 0–1
     * @param holds share that holds one of the second nationalities, 0–1
     * @param arriving the reasons of those who arrive
     * @param settled the reasons of those who live here: the longer people stay, the more of them there are
     */
    record Origin(
            String name,
            boolean titled,
            double stays,
            double naturalised,
            double vague,
            double holds,
            List<NationalityCode> second,
            Mix<Reason> arriving,
            Mix<Reason> settled) {

        static Origin from(FactTable.Line line, Map<String, Reason> reasons) {
            Map<String, Double> weights = line.weights("arrives");
            if (!reasons.keySet().containsAll(weights.keySet())) {
                throw line.wrong("arrives", line.text("arrives"));
            }
            List<Reason> known = reasons.values().stream()
                    .filter(reason -> weights.containsKey(reason.name()))
                    .toList();
            return new Origin(
                    line.text("origin"),
                    line.text("titled").equals("yes"),
                    line.amount("stays"),
                    line.amount("naturalised"),
                    line.amount("vague"),
                    line.amount("holds"),
                    line.words("second").stream()
                            .map(word -> line.read("second", word, NationalityCode::parse))
                            .toList(),
                    Mix.of(known, reason -> weights.getOrDefault(reason.name(), 0.0)),
                    Mix.of(known, reason -> weights.getOrDefault(reason.name(), 0.0) / reason.leaves()));
        }

        /** The share of the people here for this reason that is gone a year later. */
        double leaves(Reason reason) {
            return reason.leaves() / stays;
        }
    }
}
