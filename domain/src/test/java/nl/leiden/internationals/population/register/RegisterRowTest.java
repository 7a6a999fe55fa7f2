package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterRowTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UL",
                " UL",
                "UL ",
                "\tUL\r",
                "\u001CUL\u001F",
                "\u00A0UL\u00A0",
                "\u2003 UL \u2028",
                "\u3000UL\u0085"
            })
    void white_space_around_a_field_is_no_part_of_it(String text) {
        RegisterRow row = SampleRow.italianStudent()
                .with(RegisterColumn.GROUP_SOURCE, text)
                .row();

        assertThat(row.code(RegisterColumn.GROUP_SOURCE)).isEqualTo("UL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "bron é", "é bron", "\u200Bbron", "ꀀ", "à"})
    void letters_outside_ascii_stay(String text) {
        RegisterRow row = SampleRow.italianStudent()
                .with(RegisterColumn.GROUP_SOURCE, text)
                .row();

        assertThat(row.code(RegisterColumn.GROUP_SOURCE)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \r", "\u00A0", "\u2003\u2003"})
    void a_field_of_white_space_is_empty(String text) {
        RegisterRow row = SampleRow.italianStudent()
                .with(RegisterColumn.GROUP_SOURCE, text)
                .row();

        assertThat(row.isEmpty(RegisterColumn.GROUP_SOURCE)).isTrue();
    }

    @Test
    void a_truncated_character_at_the_end_of_the_bytes_is_left_alone() {
        byte[] bytes = {'a', (byte) 0xE2, (byte) 0x80};
        var row = new RegisterRow();
        row.reset(bytes, 0);
        row.field(RegisterColumn.PSEUDONYM, 0, 3);
        row.field(RegisterColumn.SEX, 1, 3);
        row.field(RegisterColumn.GROUP, 1, 2);

        assertThat(row.pseudonymEnd()).isEqualTo(3);
        assertThat(row.start(RegisterColumn.SEX)).isEqualTo(1);
        assertThat(row.end(RegisterColumn.GROUP)).isEqualTo(2);
    }

    @Test
    void a_row_points_at_its_pseudonym() {
        RegisterRow row = SampleRow.dutchWoman()
                .with(RegisterColumn.PSEUDONYM, " abc-12345 ")
                .row();

        assertThat(new String(
                        row.bytes(),
                        row.pseudonymStart(),
                        row.pseudonymEnd() - row.pseudonymStart(),
                        StandardCharsets.UTF_8))
                .isEqualTo("abc-12345");
    }

    @Test
    void nothing_of_a_row_remains_in_the_next() {
        RegisterRow row = SampleRow.italianStudent().row();
        row.markFieldCountWrong();
        row.reset(new byte[0], 7);

        for (RegisterColumn column : RegisterColumn.values()) {
            assertThat(row.isEmpty(column)).as(column.header()).isTrue();
        }
        assertThat(row.nationalityFields()).isZero();
        assertThat(row.isFieldCountWrong()).isFalse();
        assertThat(row.lineInChunk()).isEqualTo(7);
    }

    @Test
    void several_nationalities_are_kept_in_the_order_of_the_file() {
        RegisterRow row = SampleRow.dutchWoman()
                .with(RegisterColumn.NATIONALITY, "0064", "0055|0057", "", "0339", "0052", "0067")
                .row();

        assertThat(row.code(RegisterColumn.NATIONALITY)).isEqualTo("0064|0055|0057||0339|0052|0067");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PSEUDONYM",
                "BIRTH_DATE",
                "SETTLED_IN_NETHERLANDS",
                "SETTLED_IN_MUNICIPALITY",
                "RESIDENCE_TITLE_END"
            })
    void a_column_that_holds_no_codes_is_shown_to_nobody(RegisterColumn column) {
        RegisterRow row = SampleRow.italianStudent().row();

        assertThatIllegalArgumentException().isThrownBy(() -> row.code(column)).withMessageContaining(column.header());
    }

    @Test
    void a_row_never_tells_what_it_says() {
        assertThat(SampleRow.italianStudent().row()).hasToString("row in line 2 of its chunk");
    }
}
