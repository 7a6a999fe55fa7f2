package nl.leiden.internationals.population.register;

/**
 * A resident whose counted nationality is not Dutch; unknown and stateless are included.
 *
 * @param nationality the one nationality under which the person is counted, never {@link NationalityCode#DUTCH}
 * @param bloc of that nationality on the reference date
 * @param continent of that nationality as Statistics Netherlands counts
 * @param lengthOfStay in the municipality, without a break
 * @param newcomer settled in the municipality in the year before the reference date, the first day of that year
 *     included, the reference date not
 */
public record International(
        District district,
        Neighbourhood neighbourhood,
        AgeBand ageBand,
        Sex sex,
        NationalityCode nationality,
        Bloc bloc,
        Continent continent,
        Group group,
        GroupBasis groupBasis,
        LengthOfStay lengthOfStay,
        boolean newcomer)
        implements Resident {}
