package nl.leiden.internationals.population.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.population.usecase.ReadState;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemView;

/** Leads a reader on who asked for something of a table that is not there: to what there is of that table. */
@Singleton
public class WaysOn {

    private final ReadFigures figures;
    private final ReadState states;
    private final InstantSource clock;

    @Inject
    public WaysOn(ReadFigures figures, ReadState states, InstantSource clock) {
        this.figures = figures;
        this.states = states;
        this.clock = clock;
    }

    /** The problem with the table, if it is still public, and with the list of its vintages, if any can be read. */
    Problem from(Problem problem, String table) {
        Problem led = figures.at(clock.instant()).find(table).isPresent()
                ? problem.withMember(ProblemView.TABLE, table)
                : problem;
        return states.all(table, clock.instant()).isEmpty() ? led : led.withMember(ProblemView.VINTAGES_OF, table);
    }
}
