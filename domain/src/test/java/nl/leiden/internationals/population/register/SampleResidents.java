package nl.leiden.internationals.population.register;

/** Residents for tests, all of Leiden on 1 January 2024. */
public final class SampleResidents {

    /** Centre (Binnenstad-Zuid). */
    public static final District CENTRE = new District("WK054600");

    /** Leiden-Noord. */
    public static final District NORTH = new District("WK054603");

    private SampleResidents() {}

    public static DutchResident dutchWoman() {
        return new DutchResident(NORTH, new Neighbourhood("BU05460301"), AgeBand.FROM_35_TO_39, Sex.FEMALE);
    }

    /** Came in the year before. */
    public static International italianStudent() {
        return new International(
                CENTRE,
                new Neighbourhood("BU05460000"),
                AgeBand.FROM_20_TO_24,
                Sex.MALE,
                new NationalityCode("0064"),
                Bloc.EU,
                Continent.EUROPE,
                Group.STUDENT,
                new GroupBasis.Source("UL"),
                LengthOfStay.UNDER_ONE,
                true);
    }

    /** Lives here for six years. */
    public static International syrianStatusHolder() {
        return new International(
                NORTH,
                new Neighbourhood("BU05460301"),
                AgeBand.FROM_30_TO_34,
                Sex.FEMALE,
                new NationalityCode("0336"),
                Bloc.OTHER,
                Continent.ASIA,
                Group.REFUGEE,
                GroupBasis.Title.STATUS_HOLDER,
                LengthOfStay.FIVE_TO_TEN,
                false);
    }

    /** The only stateless one; nobody knows where he lives. */
    public static International statelessMan() {
        return new International(
                District.UNKNOWN,
                Neighbourhood.UNKNOWN,
                AgeBand.UNKNOWN,
                Sex.UNKNOWN,
                new NationalityCode("0499"),
                Bloc.STATELESS,
                Continent.NONE,
                Group.NOT_CLASSIFIABLE,
                GroupBasis.None.NONE,
                LengthOfStay.UNKNOWN,
                false);
    }
}
