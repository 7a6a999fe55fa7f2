package nl.leiden.internationals.population.disclosure;

/** Disclosure control for tests. */
public final class DisclosureSamples {

    private DisclosureSamples() {}

    public static DisclosureControl strict() {
        return new DisclosureControl(
                new CellKeyMethod(PerturbationTable.solve(PerturbationParameters.strict())), "strict-for-tests");
    }
}
