package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every page in every state, in both languages. */
class RenderedPagesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_page_shows_the_key_of_a_text_or_a_place_that_was_not_filled(Language language) {
        Set<String> keys = Texts.in(language).keys();
        EveryPage.in(language).forEach((name, html) -> {
            assertThat(keys.stream().filter(key -> key.contains(".") && html.contains(">" + key)))
                    .as(name)
                    .isEmpty();
            assertThat(html).as(name).doesNotContain("{0}", "{1}", "null", "Optional[");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_keeps_to_the_content_security_policy(Language language) {
        EveryPage.in(language)
                .forEach((name, html) -> assertThat(html)
                        .as(name)
                        .doesNotContainPattern("\\sstyle\\s*=")
                        .doesNotContain("<style", "javascript:")
                        .doesNotContainPattern("<script(?![^>]*\\s(src=|type=\"application/ld\\+json\"))")
                        .doesNotContainPattern("\\son[a-z]+\\s*="));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_says_its_language_has_one_first_heading_and_leads_to_the_other_language(Language language) {
        EveryPage.in(language).forEach((name, html) -> {
            assertThat(html).as(name).contains("<html lang=\"" + language.tag() + "\">");
            assertThat(html.split("<h1", -1)).as(name).hasSize(2);
            assertThat(html).as(name).contains("lang=\"" + language.other().tag() + "\" hreflang");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_id_stands_once_and_every_label_and_description_finds_its_own(Language language) {
        EveryPage.in(language).forEach((name, html) -> {
            List<String> ids = found(html, " id=\"([^\"]+)\"").toList();
            assertThat(ids).as(name).doesNotHaveDuplicates();
            Stream<String> wanted = Stream.of(
                            found(html, " for=\"([^\"]+)\""),
                            found(html, " aria-labelledby=\"([^\"]+)\""),
                            found(html, " aria-describedby=\"([^\"]+)\""),
                            found(html, " href=\"#([^\"]+)\""))
                    .flatMap(s -> s)
                    .flatMap(several -> Stream.of(several.split(" ")));
            assertThat(ids).as(name).containsAll(wanted.toList());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_form_that_posts_carries_the_token_of_the_session(Language language) {
        EveryPage.in(language).forEach((name, html) -> {
            int forms = html.split("method=\"post\"", -1).length;
            assertThat(html.split("name=\"csrf\" value=\"token\"", -1)).as(name).hasSize(forms);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_field_for_a_file_says_how_to_complete_it_which_html_forbids(Language language) {
        EveryPage.in(language)
                .forEach((name, html) ->
                        assertThat(html).as(name).doesNotContainPattern("<input[^>]*type=\"file\"[^>]*autocomplete"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_link_shows_the_id_of_a_release(Language language) {
        EveryPage.in(language)
                .forEach((name, html) -> assertThat(html)
                        .as(name)
                        .doesNotContainPattern(">[^<]*[0-9]{4}-[0-9]{2}-[0-9]{2}-r[0-9]+[^<]*</a>"));
    }

    private static Stream<String> found(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().map(f -> f.group(1));
    }
}
