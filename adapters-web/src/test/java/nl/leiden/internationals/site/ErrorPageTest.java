package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.site.templates.StaticTemplates;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    private static final Problem UNKNOWN = Problem.of(ProblemType.INVALID_REQUEST);
    private static final Problem GONE = Problem.of(ProblemType.FIGURES_WITHDRAWN);

    @Test
    void who_asked_something_of_a_table_that_is_public_is_led_to_it_to_its_vintages_and_to_the_changes() {
        Problem problem =
                UNKNOWN.withMember(ProblemView.TABLE, "some-table").withMember(ProblemView.VINTAGES_OF, "some-table");

        assertThat(html(problem, Language.EN, true))
                .contains(
                        "<a href=\"/en/figures/some-table\">Go to the table as it is now</a>",
                        "<a href=\"/en/figures/some-table/vintages\">",
                        "<li><a href=\"/en/changes\">");
        assertThat(html(problem, Language.NL, true))
                .contains(
                        "<a href=\"/nl/cijfers/some-table\">Naar de tabel zoals zij nu is</a>",
                        "<a href=\"/nl/cijfers/some-table/versies\">",
                        "<li><a href=\"/nl/wijzigingen\">");
    }

    @Test
    void of_a_table_that_was_withdrawn_the_vintages_that_are_left_and_the_reason_are_found() {
        assertThat(html(GONE.withMember(ProblemView.VINTAGES_OF, "some-table"), Language.EN, false))
                .contains("/en/figures/some-table/vintages", "<li><a href=\"/en/changes\">")
                .doesNotContain("/en/figures/some-table\"");
    }

    @Test
    void who_asked_for_something_else_is_not_led_to_tables_and_changes() {
        assertThat(html(UNKNOWN, Language.EN, false))
                .contains("<li><a href=\"/en\">", "<li><a href=\"/en/figures\">Go to all tables")
                .doesNotContain("/vintages", "<li><a href=\"/en/changes\">What");
    }

    private static String html(Problem problem, Language language, boolean ofFigures) {
        StringOutput html = new StringOutput();
        new StaticTemplates()
                .error(
                        SampleFrames.ofReader(language, Place.NOWHERE.at(), ""),
                        ProblemView.of(problem, Texts.in(language), ofFigures))
                .render(html);
        return html.toString();
    }
}
