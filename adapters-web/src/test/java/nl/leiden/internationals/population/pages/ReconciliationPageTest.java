package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.SampleStates;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.Reconciliation;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.population.usecase.OursWithdrawn;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.SampleInstallations;
import org.junit.jupiter.api.Test;

class ReconciliationPageTest {

    private static final OutsideContent RESIDENTS = SampleOutsideTables.residents(1050, 1050, 0);

    private static ReconciliationPage page(Language language) {
        Release.Withdrawn release = SampleReleases.withdrawn(SampleReleases.draft(2024));
        OutsideTable theirs = new OutsideTable(SampleOutsideTables.version(RESIDENTS, 1), RESIDENTS);
        return ReconciliationPage.of(
                SampleFrames.ofReader(language, Place.RECONCILIATION.at(), "?"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new OursWithdrawn(release, List.of(theirs))),
                new FigureNotes(SampleInstallations.demo()),
                SampleStates.now(SampleFigures.growingTown()),
                null);
    }

    @Test
    void figures_of_ours_that_were_withdrawn_are_told_with_date_reason_and_where_to_read_on() {
        assertThat(page(Language.EN).introduction())
                .isEqualTo("Nothing stands side by side now: our own figures were withdrawn.");
        assertThat(page(Language.EN).withdrawn())
                .singleElement()
                .asString()
                .startsWith("Our figures of 1 January 2024, which stood beside ‘Residents as counted elsewhere’, were"
                        + " withdrawn on ")
                .endsWith(" Reason: Counted twice.");
        assertThat(page(Language.NL).withdrawn())
                .singleElement()
                .asString()
                .startsWith("Onze cijfers van 1 januari 2024, die naast ‘Inwoners volgens een ander’ stonden, zijn op ")
                .endsWith(" Reden: Dubbel geteld.");
        assertThat(page(Language.EN).changes()).isEqualTo("/en/changes");
    }

    private static String introduction(Language language, PublishedFigures then) {
        PublishedFigures town = SampleFigures.growingTown();
        OutsideTable theirs = new OutsideTable(SampleOutsideTables.version(RESIDENTS, 1), RESIDENTS);
        return ReconciliationPage.of(
                        SampleFrames.ofReader(language, Place.RECONCILIATION.at(), "?"),
                        List.of(),
                        Reconciliation.of(
                                town.table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT)
                                        .orElseThrow(),
                                theirs,
                                9),
                        List.of(),
                        List.of(),
                        new FigureNotes(SampleInstallations.demo()),
                        SampleStates.asked(then, "vintage=" + SampleStates.STATE),
                        null)
                .introduction();
    }

    @Test
    void of_a_state_in_which_the_table_of_others_was_not_public_yet_that_is_said() {
        PublishedFigures town = SampleFigures.growingTown();
        OutsideTable theirs = new OutsideTable(SampleOutsideTables.version(RESIDENTS, 1), RESIDENTS);

        assertThat(introduction(Language.EN, town))
                .isEqualTo(
                        "In this state the table of others that stands beside our figures now was not published yet.");
        assertThat(introduction(Language.NL, town))
                .isEqualTo(
                        "In deze stand was de tabel van anderen die nu naast onze cijfers staat, nog niet gepubliceerd.");
        assertThat(introduction(Language.EN, PublishedFigures.none().with(List.of(theirs))))
                .as("theirs was, ours was not")
                .startsWith("In this state there is no reference date on which both");
    }
}
