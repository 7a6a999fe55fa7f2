package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns of the register extract as its design lists them. */
class RegisterColumnTest {

    @ParameterizedTest
    @EnumSource
    void a_column_is_found_by_either_spelling_without_regard_to_case(RegisterColumn column) {
        assertThat(RegisterColumn.find(column.header())).contains(column);
        assertThat(RegisterColumn.find(" " + column.header().toUpperCase(Locale.ROOT) + " "))
                .contains(column);
        column.element()
                .ifPresent(element -> assertThat(RegisterColumn.find(element)).contains(column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bsn", "01.01.20", "nationaliteiten", "04.05"})
    void other_columns_are_not_found(String header) {
        assertThat(RegisterColumn.find(header)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "geboortedatum, 01.03.10",
        "geslacht, 01.04.10",
        "nationaliteit, 04.05.10",
        "bijzonder_nederlanderschap, 04.65.10",
        "reden_opschorting, 07.67.20",
        "gemeente, 08.09.10",
        "datum_vestiging_nederland, 08.14.20",
        "datum_vestiging_gemeente, 08.09.20",
        "verblijfstitel, 10.39.10",
        "verblijfstitel_einde, 10.39.20"
    })
    void an_element_of_the_register_has_a_readable_name(String header, String element) {
        assertThat(RegisterColumn.find(header).flatMap(RegisterColumn::element)).contains(element);
    }

    @Test
    void an_extract_needs_six_columns() {
        assertThat(Stream.of(RegisterColumn.values()).filter(RegisterColumn::isNeeded))
                .extracting(RegisterColumn::header)
                .containsExactly("pseudoniem", "geboortedatum", "geslacht", "nationaliteit", "gemeente", "buurt");
    }

    @Test
    void only_codes_may_be_shown_beside_a_rejection() {
        assertThat(Stream.of(RegisterColumn.values()).filter(column -> !column.holdsCodes()))
                .extracting(RegisterColumn::header)
                .containsExactly(
                        "pseudoniem",
                        "geboortedatum",
                        "datum_vestiging_nederland",
                        "datum_vestiging_gemeente",
                        "verblijfstitel_einde");
    }

    @Test
    void only_nationality_may_repeat() {
        assertThat(Stream.of(RegisterColumn.values()).filter(RegisterColumn::mayRepeat))
                .containsExactly(RegisterColumn.NATIONALITY);
    }
}
