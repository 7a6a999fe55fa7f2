package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.MissingResourceException;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Texts NL = Texts.in(Language.NL);
    private static final Texts EN = Texts.in(Language.EN);

    @Test
    void numbers_are_written_as_readers_of_the_language_write_them() {
        Message message = Message.of("extract-refusal.too-many-rejected-rows", 1234L, 130108L, 0.948, 0.5);

        assertThat(NL.of(message))
                .startsWith("1.234 van de 130.108 rijen zijn afgekeurd (0,948%); toegestaan is 0,5%.");
        assertThat(EN.of(message)).startsWith("1,234 of 130,108 rows were rejected (0.948%); 0.5% is allowed.");
    }

    @Test
    void dates_are_written_out_and_moments_by_the_clock_of_the_municipality() {
        assertThat(NL.of(Message.of("import.date-in-the-future", LocalDate.of(2030, 3, 1))))
                .isEqualTo("De peildatum 1 maart 2030 ligt in de toekomst.");
        assertThat(EN.of(Instant.parse("2024-07-01T07:00:00Z"))).isEqualTo("1 July 2024 09:00");
    }

    @Test
    void a_moment_that_was_sent_in_another_zone_is_told_with_the_zone() {
        Message message = Message.of("release.publication-in-the-past", Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(EN.of(message)).contains("1 January 2020 01:00 (Amsterdam time)");
        assertThat(NL.of(message)).contains("1 januari 2020 01:00 (Amsterdamse tijd)");
    }

    @Test
    void messages_and_bilingual_texts_inside_a_message_are_worded_in_the_same_language() {
        Message message = Message.of(
                "release.wrong-state",
                "2024-01-01-r1",
                Message.of("release.state.signedoff"),
                new BilingualText("ingediend", "submitted"));

        assertThat(EN.of(message))
                .isEqualTo("Release 2024-01-01-r1 is signed off; this step exists only from the state ‘submitted’.");
        assertThat(NL.of("problem.role-missing.detail", "editor", List.of(Message.of("role.analyst"), "x")))
                .isEqualTo("editor heeft hiervoor geen rol. Nodig is: onderzoeker, x.");
    }

    @Test
    void one_area_is_told_in_the_singular_and_none_as_none() {
        assertThat(Texts.in(Language.EN).of("reconciliation.some-differ", 11, 1))
                .isEqualTo("Of 11 areas, one differs by more than protection and rounding explain.");
        assertThat(Texts.in(Language.EN).of("reconciliation.some-differ", 11, 2))
                .startsWith("Of 11 areas, 2 differ by");
        assertThat(Texts.in(Language.NL).of("reconciliation.some-differ", 11, 1))
                .isEqualTo("Van 11 gebieden wijkt er een meer af dan bescherming en afronding verklaren.");
        assertThat(Texts.in(Language.NL).of("reconciliation.some-differ", 11, 2))
                .startsWith("Van 11 gebieden wijken er 2 meer af");
        assertThat(Texts.in(Language.EN).of("reconciliation.all-agree", 0)).isEqualTo("No area stands in both.");
        assertThat(Texts.in(Language.EN).of("reconciliation.all-agree", 11))
                .isEqualTo("All 11 areas that both have agree.");
    }

    @Test
    void an_apostrophe_is_just_an_apostrophe() {
        assertThat(NL.of(Message.of("problem.nothing-chosen", "year"))).contains("komma's, of *");
    }

    @Test
    void a_key_without_words_is_an_error() {
        assertThatThrownBy(() -> NL.of(Message.of("no.such.key"))).isInstanceOf(MissingResourceException.class);
    }
}
