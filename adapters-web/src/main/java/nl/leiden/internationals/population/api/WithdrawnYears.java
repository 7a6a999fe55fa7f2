package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.usecase.ReadPublications;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;

/** The years whose figures were withdrawn: who asks for one, at whichever address, is told when and why. */
@Singleton
public class WithdrawnYears {

    private final Function<String, Optional<Release.Withdrawn>> withdrawals;

    @Inject
    public WithdrawnYears(ReadPublications publications, InstantSource clock) {
        this(year -> publications.withdrawal(year, clock.instant()));
    }

    /**
     * Years of which it is known which were withdrawn.
     *
     * @param withdrawals the last withdrawal of the year with a code; empty if there was none
     */
    public WithdrawnYears(Function<String, Optional<Release.Withdrawn>> withdrawals) {
        this.withdrawals = withdrawals;
    }

    /**
     * What is wrong with a code that a table does not have, if it is that of a year that was withdrawn.
     *
     * @param in the part of the request that holds the code
     */
    public Optional<ProblemError> error(In in, DimensionId dimension, String code) {
        return dimension.equals(DimensionId.YEAR)
                ? withdrawals
                        .apply(code)
                        .map(release -> StateQuery.withdrawn(in, dimension.value(), StateQuery.whyWithdrawn(release)))
                : Optional.empty();
    }
}
