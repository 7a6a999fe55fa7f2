package nl.leiden.internationals.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for the same cell in other ways (format, language, order of dimensions and codes, pages, one cell at a time) and for the same
 * people as another cell: a category that has only one other under it with anybody in it, the same margin in another table. Every answer
 * must be the same number.
 */
final class EquivalentQueries implements Attack {

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        long compared = 0;
        long otherwise = 0;
        for (Map.Entry<Cell, Integer> plain : harvest.counts().entrySet()) {
            for (int told : harvest.tellings(plain.getKey()).values()) {
                compared++;
                otherwise += told == plain.getValue() ? 0 : 1;
            }
        }
        long onlyChildren = 0;
        long otherThanChild = 0;
        long sameElsewhere = 0;
        long otherThanElsewhere = 0;
        for (String state : harvest.states()) {
            Map<People, Integer> elsewhere = new HashMap<>();
            for (TableShape table : harvest.tables()) {
                for (List<String> codes : table.combinations()) {
                    Cell cell = table.cell(state, codes);
                    Integer count = harvest.counts().get(cell);
                    People people = truth.in(cell);
                    if (count == null || people.number() == 0) {
                        continue;
                    }
                    Integer other = elsewhere.putIfAbsent(people, count);
                    if (other != null) {
                        sameElsewhere++;
                        otherThanElsewhere += other.equals(count) ? 0 : 1;
                    }
                    for (int a = 0; a < codes.size(); a++) {
                        for (String parent : table.axes().get(a).parentsOf(codes.get(a))) {
                            Cell above = table.cell(state, TableShape.with(codes, a, parent));
                            if (truth.in(above).equals(people)) {
                                onlyChildren++;
                                otherThanChild += harvest.count(above) == count ? 0 : 1;
                            }
                        }
                    }
                }
            }
        }
        return List.of(
                Outcome.never("the same cell asked for in another way: other number", otherwise, compared),
                Outcome.never("a category with one other under it: other number", otherThanChild, onlyChildren),
                Outcome.never(
                        "the same people in another cell or table: other number", otherThanElsewhere, sameElsewhere));
    }
}
