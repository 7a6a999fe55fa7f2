package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.leiden.internationals.language.Language;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void a_page_stands_under_its_own_words_in_each_language() {
        Address release = Place.RELEASE.at("2024-01-01-r1");

        assertThat(release.in(Language.NL)).isEqualTo("/nl/beheer/publicaties/2024-01-01-r1");
        assertThat(release.in(Language.EN)).isEqualTo("/en/workplace/releases/2024-01-01-r1");
    }

    @Test
    void the_other_language_keeps_what_was_asked_for() {
        assertThat(Place.TABLE
                        .at("internationals-by-nationality")
                        .with("year=2023")
                        .in(Language.EN))
                .isEqualTo("/en/figures/internationals-by-nationality?year=2023");
    }

    @Test
    void what_a_page_is_about_cannot_lead_elsewhere() {
        assertThat(Place.TABLE.at("../x y$1").in(Language.NL)).isEqualTo("/nl/cijfers/..%2Fx%20y%241");
    }

    @Test
    void a_page_says_how_many_things_it_is_about() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Place.RELEASE.at())
                .withMessageContaining("about 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Place.HOME.at("x"))
                .withMessageContaining("[x]");
    }
}
