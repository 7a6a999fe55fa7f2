package nl.leiden.internationals.attack;

import java.util.List;
import java.util.Map;

/** All that everybody can get of the figures: what the attacks have to make do with. */
interface PublishedSurface {

    List<TableShape> tables();

    /** The releases that are public or were, oldest reference date first, revisions of one date in their order. */
    List<String> states();

    /** The ways of asking, each a format, a language and a form of the question; the first is the plainest. */
    List<String> ways();

    /** The counts of a table in one state as one way of asking tells them; none where it does not reach. */
    Map<Cell, Integer> counts(TableShape table, String state, String way);

    /** What is told of each cell besides its count, by measure: shares in per cent with one decimal, changes. */
    Map<Cell, Map<String, Double>> derived(TableShape table, String state);
}
