package nl.leiden.internationals.population.demo;

import java.util.List;

/**
 * What applies to the demo town as a whole; shares are 0–1.
 *
 * @param moves residents who move within the town in a year
 * @param dutchWithAnother Dutch residents by birth who hold a second nationality
 * @param keepsFormer naturalised people who keep their former nationality
 * @param markedB Dutch residents who are treated as Dutch
 * @param oldCode Dutch residents who were treated as Dutch before 2007
 * @param returns Dutch newcomers who come from abroad
 * @param elsewhereFirst people from abroad who lived elsewhere in the Netherlands before
 * @param yearsElsewhere for at most so many years
 * @param vagueBirth birth dates of Dutch residents that are partly known only
 * @param vagueSettlement dates of settlement in the Netherlands that are partly known only
 * @param unknownBirth birth dates that are wholly unknown
 * @param unknownSex residents whose sex is unknown
 * @param titled people who need a residence title and have one
 * @param lapsed titles that were not renewed in time
 * @param suspended rows of people who died or left the country, per resident
 * @param elsewhere rows of people who moved to another municipality, per resident
 * @param neighbours codes of those municipalities
 * @param wrongRows rows with a mistake in every extract
 */
record Rates(
        long seed,
        double moves,
        double dutchWithAnother,
        double keepsFormer,
        double markedB,
        double oldCode,
        double returns,
        double elsewhereFirst,
        int yearsElsewhere,
        double vagueBirth,
        double vagueSettlement,
        double unknownBirth,
        double unknownSex,
        double titled,
        double lapsed,
        double suspended,
        double elsewhere,
        List<String> neighbours,
        int wrongRows) {

    static Rates from(FactTable table) {
        FactTable.Line seed = table.line("rate", "seed");
        return new Rates(
                seed.read("value", seed.text("value"), Long::valueOf),
                share(table, "moves"),
                share(table, "dutch with another"),
                share(table, "keeps former"),
                share(table, "marked B"),
                share(table, "code 0002"),
                share(table, "returns"),
                share(table, "elsewhere first"),
                table.line("rate", "years elsewhere").number("value"),
                share(table, "vague birth of Dutch"),
                share(table, "vague settlement"),
                share(table, "unknown birth"),
                share(table, "unknown sex"),
                share(table, "titled"),
                share(table, "lapsed"),
                share(table, "suspended"),
                share(table, "elsewhere"),
                table.line("rate", "neighbours").words("value"),
                table.line("rate", "wrong rows").number("value"));
    }

    private static double share(FactTable table, String rate) {
        return table.line("rate", rate).amount("value");
    }
}
