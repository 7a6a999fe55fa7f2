package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers choose on the page of a table, and where they are led who choose what is not there. */
@ExtendWith(ArquillianExtension.class)
class TablePagesIT {

    private static final String NL = "/nl/cijfers/residents-by-origin-and-district";
    private static final String EN = "/en/figures/residents-by-origin-and-district";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    @Test
    void the_measure_that_was_chosen_is_kept_with_the_year_in_the_state_that_was_asked_for() {
        String kept = "year=2023&measure=share&vintage=2023-01-01-r1";
        Monitor.Answer share = monitor.get(EN + "?measure=share&vintage=2023-01-01-r1&year=2023");

        assertThat(share.status()).as(share.body()).isEqualTo(200);
        assertThat(share.body().replace("&amp;", "&"))
                .contains("\"" + EN + '?' + kept + "\" aria-current=\"true\">Share")
                .contains("\"" + NL + '?' + kept + '"')
                .contains("\"" + EN + "?year=2023&measure=count&vintage=2023-01-01-r1\"")
                .contains("/citation?vintage=2023-01-01-r1&measure=share&lang=en")
                .containsPattern("<caption>[^<]*<br>Share[^<]*\\(%\\)");
        assertThat(monitor.get(EN + "?measure=share").body())
                .as("it is known under one address, whatever is chosen")
                .containsPattern("rel=\"canonical\" href=\"[^\"?]+" + EN + '"');
    }

    @Test
    void who_chooses_what_is_not_there_is_led_to_the_table_its_vintages_and_the_changes() {
        for (String page : List.of(NL, EN)) {
            for (String wrong : List.of("vintage=2031-01-01-r1", "asOf=2999-01-01", "measure=weight", "year=1999")) {
                Monitor.Answer refused = monitor.get(page + '?' + wrong);

                assertThat(refused.status()).as(wrong).isEqualTo(wrong.startsWith("year") ? 404 : 400);
                assertThat(refused.body())
                        .as(wrong)
                        .contains("<li><a href=\"" + page + '"')
                        .containsPattern("<li><a href=\"" + page + "/(versies|vintages)\"")
                        .containsPattern("<li><a href=\"/(nl/wijzigingen|en/changes)\">W");
            }
            assertThat(monitor.get(page + "?measure=weight").body())
                    .containsPattern("share \\((Aandeel|Share)[^)]*\\)");
        }
    }

    @Test
    void of_two_wrong_choices_both_are_told_at_once() {
        Monitor.Answer refused = monitor.get(EN + "?measure=weight&year=1999");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("<li>There are no figures of this reference date here.", "no measure ‘weight’")
                .contains("<li><a href=\"" + EN + '"');
    }

    @Test
    void who_asks_for_a_table_that_never_was_is_led_to_the_changes_and_to_all_tables_and_not_to_it() {
        assertThat(monitor.get(EN + "-and-colour").body())
                .contains("<li><a href=\"/en/changes\">W", "<li><a href=\"/en/figures\">")
                .doesNotContain("-and-colour\"");
    }
}
