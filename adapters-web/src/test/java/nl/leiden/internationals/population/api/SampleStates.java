package nl.leiden.internationals.population.api;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.population.figures.PublishedFigures;

/** States in which figures are read. */
public final class SampleStates {

    /** The name of the state that is read. */
    public static final String STATE = "2024-01-01-r1";

    private SampleStates() {}

    /** Nobody asked for a state: what is public now. */
    public static StateQuery.Answer now(PublishedFigures figures) {
        return new StateQuery.Answer(figures, STATE, "", Instant.EPOCH, List.of());
    }

    /** The same, of figures as they were at a moment. */
    public static StateQuery.Answer asked(PublishedFigures figures, String asked, Instant at) {
        return new StateQuery.Answer(figures, STATE, asked, at, List.of());
    }

    /** The state was asked for by this part of a query. */
    public static StateQuery.Answer asked(PublishedFigures figures, String asked) {
        return new StateQuery.Answer(figures, STATE, asked, Instant.EPOCH, List.of());
    }
}
