package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.leiden.internationals.population.figures.CellStatus;
import org.junit.jupiter.api.Test;

class GlossaryEntryTest {

    @Test
    void every_word_of_the_figures_and_every_status_is_in_the_glossary_once_in_both_languages() {
        assertThat(GlossaryEntry.all())
                .hasSize(GlossaryWord.values().length + CellStatus.values().length)
                .allSatisfy(entry -> {
                    assertThat(entry.word().nl()).isNotBlank();
                    assertThat(entry.word().en()).isNotBlank();
                    assertThat(entry.meaning().nl()).endsWith(".");
                    assertThat(entry.meaning().en()).endsWith(".");
                })
                .extracting(GlossaryEntry::id)
                .doesNotHaveDuplicates()
                .contains("vintage", "final", "provisional", "revised", "withheld", "not-applicable", "not-collected")
                .contains("break-in-series");
    }
}
