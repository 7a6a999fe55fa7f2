package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.usecase.ReadOutsideTables;
import nl.leiden.internationals.population.usecase.ReadPublications;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;

/**
 * The years whose figures of ours were withdrawn: who asks one of our tables for one, at whichever address, is told when and why. A table
 * of others never held it.
 */
@Singleton
public class WithdrawnYears {

    private final Function<String, Optional<Release.Withdrawn>> withdrawals;
    private final Predicate<String> isOfOthers;

    @Inject
    public WithdrawnYears(ReadPublications publications, ReadOutsideTables outsideTables, InstantSource clock) {
        this(
                year -> publications.withdrawal(year, clock.instant()),
                table -> !outsideTables.of(table, clock.instant()).isEmpty());
    }

    /**
     * Years of which it is known which were withdrawn.
     *
     * @param withdrawals the last withdrawal of the year with a code; empty if there was none
     * @param isOfOthers whether the table with an id is one that others counted
     */
    public WithdrawnYears(Function<String, Optional<Release.Withdrawn>> withdrawals, Predicate<String> isOfOthers) {
        this.withdrawals = withdrawals;
        this.isOfOthers = isOfOthers;
    }

    /**
     * What is wrong with a code that a table does not have, if it is that of a year that was withdrawn.
     *
     * @param table its id
     * @param in the part of the request that holds the code
     * @param name what holds it there
     */
    public Optional<ProblemError> error(String table, In in, DimensionId dimension, String code, String name) {
        return dimension.equals(DimensionId.YEAR)
                ? withdrawal(table, code)
                        .map(release -> StateQuery.withdrawn(in, name, StateQuery.whyWithdrawn(release)))
                : Optional.empty();
    }

    /** The last withdrawal of a year that a table of ours does not have; empty if there was none, or the table is one of others. */
    public Optional<Release.Withdrawn> withdrawal(String table, String year) {
        return isOfOthers.test(table) ? Optional.empty() : withdrawals.apply(year);
    }
}
