package nl.leiden.internationals.population.register;

/**
 * Age on the reference date.
 *
 * @param years completed years, 0 or more; the register holds birth dates that are centuries old by mistake
 */
public record Age(int years) {

    public Age {
        if (years < 0) {
            throw new IllegalArgumentException("not an age in completed years: " + years);
        }
    }

    /** The five-year band it falls in. */
    public AgeBand band() {
        return AgeBand.of(years);
    }

    /** The phase of life it falls in. */
    public LifePhase lifePhase() {
        return band().lifePhase();
    }
}
