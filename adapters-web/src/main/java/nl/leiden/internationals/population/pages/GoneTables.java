package nl.leiden.internationals.population.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.usecase.ReadOutsideTables;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;

/** Tells readers who ask for a table that is not there whether it was withdrawn, when and why. */
@Singleton
public class GoneTables {

    private final ReadOutsideTables outsideTables;
    private final InstantSource clock;
    private final WaysOn waysOn;

    @Inject
    public GoneTables(ReadOutsideTables outsideTables, InstantSource clock, WaysOn waysOn) {
        this.outsideTables = outsideTables;
        this.clock = clock;
        this.waysOn = waysOn;
    }

    /** Throws {@link NotFoundException} if there never was such a table. */
    Response answer(String table) {
        OutsideVersion.Withdrawn gone =
                outsideTables.withdrawal(table, clock.instant()).orElseThrow(NotFoundException::new);
        return waysOn.from(Problem.of(ProblemType.FIGURES_WITHDRAWN, StateQuery.whyWithdrawn(gone)), table)
                .response();
    }
}
