package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.leiden.internationals.SharedData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ResidenceTitlesTest {

    private static final Map<String, GroupBasis.Title> PROOFS = Map.of(
            "STATUSHOUDER", GroupBasis.Title.STATUS_HOLDER,
            "ASIELZOEKER", GroupBasis.Title.ASYLUM_PROCEDURE,
            "ONTHEEMDE_OEKRAINE", GroupBasis.Title.UKRAINE);

    /** The derived table suggests more than a title proves (work, study); of that nothing is taken. */
    @TestFactory
    Stream<DynamicTest> every_title_proves_what_the_reference_table_says_about_asylum_and_protection() {
        List<String> lines = SharedData.lines("data/derived/verblijfstitel-classificatie-voorstel.csv");
        assertThat(lines).hasSize(ResidenceTitles.official().all().size() + 1);
        return lines.stream()
                .skip(1)
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String code = line.substring(0, 2);
                    Optional<GroupBasis.Title> expected = PROOFS.entrySet().stream()
                            .filter(proof -> line.contains("," + proof.getKey() + ","))
                            .map(Map.Entry::getValue)
                            .findFirst();

                    assertThat(ResidenceTitles.official()
                                    .find(code)
                                    .orElseThrow()
                                    .proof())
                            .isEqualTo(expected);
                }));
    }

    @Test
    void a_code_outside_the_table_is_not_found() {
        assertThat(Stream.of("47", "99", "6", "260", "x6", "").map(ResidenceTitles.official()::find))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void a_table_holds_every_code_once() {
        var title = new ResidenceTitle("26", "asiel", Period.ALWAYS, GroupBasis.Title.STATUS_HOLDER);

        assertThat(ResidenceTitles.of("one", List.of(title)).all()).containsExactly(title);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidenceTitles.of("twice", List.of(title, title)))
                .withMessageContaining("'26'");
    }

    @Test
    void a_title_has_a_code_and_a_description() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResidenceTitle("260", "asiel", Period.ALWAYS, GroupBasis.Title.STATUS_HOLDER))
                .withMessageContaining("'260'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResidenceTitle("26", " ", Period.ALWAYS, GroupBasis.Title.STATUS_HOLDER))
                .withMessageContaining("'26'");
    }
}
