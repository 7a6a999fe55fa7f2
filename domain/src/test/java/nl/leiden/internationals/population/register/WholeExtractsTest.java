package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import nl.leiden.internationals.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole extracts, figure by figure, against the independent reference implementation of the counting rules. */
class WholeExtractsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gbav-testset-2022-05-02, csv, 2022-05-02",
        "leiden-2023, csv.gz, 2023-01-01",
        "leiden-2024, csv.gz, 2024-01-01"
    })
    void every_figure_equals_that_of_the_reference_implementation(String name, String ending, String referenceDate)
            throws IOException {
        Map<String, Object> expected =
                ExpectedFigures.read(SharedData.file("data/extracts/" + name + ".expected.json"));
        expected.keySet().removeAll(Set.of("ignoredColumns", "referenceDate", "rows"));

        Map<String, Object> counted = CountedFigures.of(
                SharedData.file("data/extracts/" + name + "." + ending), SampleRow.rulesOn(referenceDate));

        assertThat(counted).containsExactlyInAnyOrderEntriesOf(expected);
    }
}
