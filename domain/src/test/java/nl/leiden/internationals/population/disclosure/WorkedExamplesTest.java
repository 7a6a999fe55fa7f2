package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The method on the published examples of other institutes. */
class WorkedExamplesTest {

    private static final String FOLDER = "data/disclosure/";

    /** Statistics Norway, SSBcellKey, D5 V3 js2: keys are fractions that add modulo 1. */
    @ParameterizedTest
    @ValueSource(strings = {"ssb_small_allmargins_D5V3js2.csv", "ssb_small_formula_eu_year_geo_D5V3js2.csv"})
    void the_figures_of_statistics_norway_come_out(String file) {
        CellKeyMethod method = new CellKeyMethod(PerturbationTable.solve(PerturbationParameters.standard()));

        for (Map<String, String> cell : rows(file)) {
            Tally tally = Tally.of(number(cell, "original"), keyOf(cell.getOrDefault("keys", "")));
            assertThat(method.figure(tally).value()).as(cell.toString()).isEqualTo(number(cell, "perturbed"));
        }
    }

    /** The margins are added up here from the six cells of the input, keys and all. */
    @Test
    void the_margins_of_statistics_norway_add_up_with_their_keys() {
        CellKeyMethod method = new CellKeyMethod(PerturbationTable.solve(PerturbationParameters.standard()));
        Map<List<String>, Tally> margins = new HashMap<>();
        for (Map<String, String> cell : rows("ssb_small_input.csv")) {
            Tally tally = Tally.of(number(cell, "freq"), keyOf(cell.getOrDefault("keys", "")));
            for (String place : List.of(cell.get("geo"), cell.get("eu"), "Total")) {
                for (String year : List.of(cell.get("year"), "Total")) {
                    margins.merge(List.of(place, year), tally, Tally::add);
                }
            }
        }

        List<Map<String, String>> expected = rows("ssb_small_allmargins_D5V3js2.csv");
        assertThat(margins).hasSameSizeAs(expected);
        for (Map<String, String> cell : expected) {
            Tally tally = margins.getOrDefault(List.of(cell.get("geo"), cell.get("year")), Tally.NOBODY);
            assertThat(tally.n()).as(cell.toString()).isEqualTo(number(cell, "original"));
            assertThat(method.figure(tally).value()).isEqualTo(number(cell, "perturbed"));
        }
    }

    /**
     * Office for National Statistics: keys 0–255 that add modulo 256, which is our sum of 64 bits when each key takes the
     * eight highest. Their table rounds to multiples of five whatever the key, and removes counts below ten.
     */
    @Test
    void the_cells_of_the_office_for_national_statistics_come_out() {
        Map<List<String>, Tally> tallies = new HashMap<>();
        for (Map<String, String> person : rows("ons_micro_1000.csv")) {
            tallies.merge(
                    List.of(person.get("var1"), person.get("var5"), person.get("var8")),
                    Tally.of(1, number(person, "record_key") << 56),
                    Tally::add);
        }
        CellKeyMethod method = new CellKeyMethod(roundingToFive(24));

        for (Map<String, String> cell : rows("ons_expected_var1_var5_var8.csv")) {
            Tally tally =
                    tallies.getOrDefault(List.of(cell.get("var1"), cell.get("var5"), cell.get("var8")), Tally.NOBODY);
            assertThat(tally.n()).as(cell.toString()).isEqualTo(number(cell, "pre_sdc_count"));
            assertThat(tally.key() >>> 56).as(cell.toString()).isEqualTo(number(cell, "ckey"));
            assertThat(method.figure(tally).value())
                    .as(cell.toString())
                    .isEqualTo(number(cell, "pre_sdc_count") + number(cell, "pvalue"))
                    .isEqualTo("NA".equals(cell.get("count")) ? 0 : number(cell, "count"));
        }
    }

    /** Count, key and noise read off the table by eye. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.49, -1",
        "1, 0.5, 1",
        "2, 0, 0",
        "2, 0.7999, 0",
        "2, 0.81, 1",
        "3, 0.29, -1",
        "3, 0.3, 0",
        "3, 0.69, 0",
        "3, 0.71, 1",
        "9, 0.29, -1",
        "9, 0.99, 1"
    })
    void the_toy_table_of_the_handbook_is_looked_up_by_count_and_key(long n, String key, int noise) {
        PerturbationTable toy = ReferenceTables.read(FOLDER + "handbook_toy_ptable.csv");

        assertThat(toy.noise(n, keyOf(key))).isEqualTo(noise);
    }

    private static PerturbationTable roundingToFive(int largest) {
        List<PerturbationRow> rows = new ArrayList<>();
        for (int n = 1; n <= largest; n++) {
            int published = n < 10 ? 0 : (n + 2) / 5 * 5;
            rows.add(PerturbationRow.of(n, new int[] {published - n}, new double[] {1}));
        }
        return PerturbationTable.of(rows);
    }

    /** A fraction of all keys as an unsigned 64-bit number. */
    private static long keyOf(String fraction) {
        return new BigDecimal(fraction)
                .multiply(new BigDecimal(BigInteger.TWO.pow(64)))
                .toBigInteger()
                .longValue();
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.getOrDefault(column, ""));
    }

    private static List<Map<String, String>> rows(String file) {
        List<String> lines = SharedData.lines(FOLDER + file);
        String[] header = lines.getFirst().replace("\"", "").split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.replace("\"", "").split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int k = 0; k < header.length; k++) {
                        row.put(header[k], cells[k]);
                    }
                    return row;
                })
                .toList();
    }
}
