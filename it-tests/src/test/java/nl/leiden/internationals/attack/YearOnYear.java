package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at what changed from one state to the next. Where the people of a cell are the same, its count must be the same, or else every
 * new year is a new draw. Where they are not, the change that is published must not be the one that took place more often than two
 * independent draws are equal.
 *
 * <p>That a cell changed at all, it does tell: a count that moved is proof that its people did.
 */
final class YearOnYear implements Attack {

    private final Noise noise;

    YearOnYear(Noise noise) {
        this.noise = noise;
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.addAll(over(harvest, truth, false));
        outcomes.addAll(over(harvest, truth, true));
        return outcomes;
    }

    private List<Outcome> over(Harvest harvest, Truth truth, boolean revisions) {
        long same = 0;
        long differently = 0;
        long changed = 0;
        long exactly = 0;
        Set<People> taken = new HashSet<>();
        for (Harvest.Step step : harvest.steps()) {
            if (step.isRevision() != revisions) {
                continue;
            }
            for (TableShape table : harvest.tables()) {
                for (List<String> codes : table.combinations()) {
                    Cell before = table.cell(step.before(), codes);
                    Cell after = table.cell(step.after(), codes);
                    Integer earlier = harvest.counts().get(before);
                    Integer later = harvest.counts().get(after);
                    if (earlier == null || later == null) {
                        continue;
                    }
                    People were = truth.in(before);
                    People are = truth.in(after);
                    if (were.number() == 0 && are.number() == 0) {
                        // where nobody is, there is no noise that could give anything away
                        continue;
                    }
                    if (were.equals(are)) {
                        same++;
                        differently += earlier.equals(later) ? 0 : 1;
                    } else if (Math.min(were.number(), are.number()) >= noise.firstSymmetric()
                            && taken.add(were)
                            && taken.add(are)) {
                        changed++;
                        exactly += later - earlier == are.number() - were.number() ? 1 : 0;
                    }
                }
            }
        }
        if (same + changed == 0) {
            return List.of();
        }
        String from = revisions ? "from revision to revision" : "from year to year";
        return List.of(
                Outcome.never("the same people counted differently " + from, differently, same),
                Outcome.rate("other people, change " + from + ": exact", exactly, changed, noise.chanceOfEqualDraws()));
    }
}
