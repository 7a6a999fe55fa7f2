package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import org.junit.jupiter.api.Test;

class OutsideTablesPageTest {

    private static final OutsideContent FIRST = SampleOutsideTables.students(800);
    private static final OutsideVersion.Published V1 = SampleOutsideTables.version(FIRST, 1);
    private static final OutsideVersion.Published V2 =
            SampleOutsideTables.version(SampleOutsideTables.students(850), 2);

    private static OutsideTablesPage.TableLine card(OutsideVersion... versions) {
        return OutsideTablesPage.of(
                        SampleFrames.ofReader(Language.EN, Place.OUTSIDE_TABLES.at(), "?"),
                        Form.empty(),
                        List.of(versions),
                        version -> BilingualText.same("Title of " + version.id().name()),
                        null)
                .tables()
                .getFirst();
    }

    private static OutsideVersion.Withdrawn withdrawn(OutsideVersion.Published version) {
        return version.withdraw(version.imported(), SampleOutsideTables.REASON);
    }

    @Test
    void a_card_bears_the_title_that_readers_see() {
        assertThat(card(V1, V2).title()).isEqualTo("Title of v2");
        assertThat(card(V1, withdrawn(V2)).title()).isEqualTo("Title of v1");
    }

    @Test
    void the_card_of_a_table_of_which_all_was_withdrawn_bears_the_last_title_that_readers_saw() {
        OutsideTablesPage.TableLine card = card(withdrawn(V1), withdrawn(V2));

        assertThat(card.title()).isEqualTo("Title of v2");
        assertThat(card.id()).isEqualTo("international-students");
        assertThat(card.address()).isNull();
    }
}
