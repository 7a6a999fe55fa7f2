package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import nl.leiden.internationals.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', NL",
        "en, 'nl', EN",
        "nl, 'en', NL",
        "'', 'en-US,en;q=0.9,nl;q=0.8', EN",
        "'', 'de-DE,de;q=0.9,nl;q=0.3,en;q=0.5', EN",
        "'', 'en;q=0, nl;q=0.1', NL",
        "'', 'fr, *;q=0.1', NL",
        "'', ';;;q=', NL",
        "fr, 'en', EN"
    })
    void a_named_language_wins_over_accepted_ones_and_dutch_is_the_last_resort(
            String named, String accepted, Language expected) {
        assertThat(ReaderLanguage.of(named.isEmpty() ? null : named, accepted)).isEqualTo(expected);
    }

    @Test
    void pages_tell_their_language_by_their_path() {
        assertThat(ReaderLanguage.ofPath("/en/import")).contains(Language.EN);
        assertThat(ReaderLanguage.ofPath("/nl")).contains(Language.NL);
        assertThat(ReaderLanguage.ofPath("/nlx")).isEmpty();
        assertThat(ReaderLanguage.ofPath("/api/v1/tables")).isEmpty();
        assertThat(ReaderLanguage.ofPath("/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tables, x=%zz&lang=en, nl, EN",
        "/api/v1/tables, lang=nl&x=%zz, en, NL",
        "/api/v1/tables, language=en, nl, NL",
        "/api/v1/tables, lang=%zz, en, EN",
        "/api/v1/tables, , en, EN",
        "/en/figures, lang=nl&x=%zz, nl, EN",
        "/nl/cijfers, x=%zz, en, NL"
    })
    void a_request_that_nobody_has_decoded_tells_its_language_too(
            String path, @Nullable String query, String accepted, Language expected) {
        assertThat(ReaderLanguage.ofRequest(path, query, accepted)).isEqualTo(expected);
    }
}
