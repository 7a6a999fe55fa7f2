package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.SampleStates;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
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
}
