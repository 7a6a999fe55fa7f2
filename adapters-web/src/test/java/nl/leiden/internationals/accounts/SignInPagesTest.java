package nl.leiden.internationals.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nl/beheer", "/en/workplace/releases/2024-01-01-r1", "/nl", "/nl/cijfers/x?year=2023"})
    void after_signing_in_a_colleague_goes_on_to_a_page_of_this_site(String next) {
        assertThat(SignInPages.isOwnPage(next)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//elsewhere.example/nl",
                "https://elsewhere.example/nl/",
                "/nl//elsewhere@",
                "/nlx",
                "/nl/\\x",
                "/api/v1",
                "/en/sign-out",
                "/nl/afmelden",
                "/en/workplace/releases/2024-01-01-r1/sign-off",
                "/nl/beheer/inlezen/1b4e28ba-2fa1-11d2-883f-0016d3cca427/afgekeurd",
                "/nl/beheer/inlezen/1b4e28ba-2fa1-11d2-883f-0016d3cca427/progress",
                "/nl/workplace",
                "/nl/nowhere",
                "/nl/beheer?x=%zz",
                "/nl/beheer?x=%4",
                "/nl?year=2023#x"
            })
    void nothing_else_is_followed(String next) {
        assertThat(SignInPages.isOwnPage(next)).isFalse();
    }
}
