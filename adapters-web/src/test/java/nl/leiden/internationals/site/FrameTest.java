package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import nl.leiden.internationals.language.Language;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static boolean isIn(Place section, Address here) {
        return SampleFrames.ofReader(Language.NL, here, "").isIn(section);
    }

    @Test
    void a_saved_selection_and_the_reconciliation_belong_to_the_figures_as_tables_do() {
        assertThat(isIn(Place.FIGURES, Place.TABLE.at("a"))).isTrue();
        assertThat(isIn(Place.FIGURES, Place.SAVED_QUERY.at("a"))).isTrue();
        assertThat(isIn(Place.FIGURES, Place.RECONCILIATION.at())).isTrue();
        assertThat(isIn(Place.FIGURES, Place.CHANGES.at())).isFalse();
        assertThat(isIn(Place.PUBLICATIONS, Place.RECONCILIATION.at())).isFalse();
    }
}
