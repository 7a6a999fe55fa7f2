package nl.leiden.internationals.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"nl, NL", "NL, NL", "nl-BE, NL", "en, EN", "en_GB, EN", "' EN-us ', EN"})
    void a_tag_is_read_by_its_first_part(String tag, Language language) {
        assertThat(Language.find(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "nederlands", "x-nl"})
    void other_languages_are_not_found(String tag) {
        assertThat(Language.find(tag)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_language_reads_back_what_it_writes(Language language) {
        assertThat(Language.parse(language.toString())).isEqualTo(language);
        assertThat(language.other().other()).isEqualTo(language);
        assertThat(language.locale().getLanguage()).isEqualTo(language.tag());
    }

    @Test
    void a_language_the_monitor_does_not_speak_is_named_in_the_complaint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.parse("fr"))
                .withMessageContaining("'fr'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.parse("nl-BE"))
                .withMessageContaining("'nl-BE'");
    }
}
