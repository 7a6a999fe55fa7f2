package nl.leiden.internationals.population.register;

import java.util.List;

/** The table of residence titles that the monitor ships with, read when first asked for. */
final class ResidenceTitleResource {

    static final ResidenceTitles OFFICIAL = read();

    private ResidenceTitleResource() {}

    private static ResidenceTitles read() {
        OwnTable table = OwnTable.shipped("residence-titles.csv", "code", "description", "validity", "proves");
        List<ResidenceTitle> titles = table.rows().stream()
                .map(row -> new ResidenceTitle(
                        row.value("code"),
                        row.value("description"),
                        row.filled("validity").map(Period::parse).orElse(Period.ALWAYS),
                        row.filled("proves").map(GroupBasis.Title::valueOf).orElse(null)))
                .toList();
        return ResidenceTitles.of(table.title(), titles);
    }
}
