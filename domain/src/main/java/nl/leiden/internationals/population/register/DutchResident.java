package nl.leiden.internationals.population.register;

/** A resident whose counted nationality is Dutch. */
public record DutchResident(District district, Neighbourhood neighbourhood, AgeBand ageBand, Sex sex)
        implements Resident {}
