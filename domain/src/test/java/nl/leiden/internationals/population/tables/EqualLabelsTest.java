package nl.leiden.internationals.population.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EqualLabelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Law school",
                "law School",
                " Law  school ",
                "Law\u00a0school",
                "Law scho\u00adol",
                "Law\u2009school"
            })
    void labels_that_read_the_same_are_the_same(String label) {
        var law = Category.underTotal("LAW", new BilingualText("Rechten", "Law school"));
        var again = Category.underTotal("L2", new BilingualText("Rechtsgeleerdheid", label));

        assertThat(EqualLabels.among(List.of(law, again), Category::label))
                .containsExactly(new EqualLabels<>(law, again, Language.EN, label));
    }

    @Test
    void other_words_or_accents_are_another_label() {
        assertThat(EqualLabels.among(
                        List.of(BilingualText.same("Coté"), BilingualText.same("Cote"), BilingualText.same("Côte")),
                        label -> label))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1995-01-01", "2010-01-01", "2019-07-01", "2023-10-01", "2025-01-01"})
    void no_table_of_ours_has_two_categories_or_dimensions_with_one_label(String date) {
        var tables = TableRegister.on(ReferenceDate.parse(date), Nationalities.official(), Areas.official());

        assertThat(tables).isNotEmpty();
        assertThat(tables.stream().flatMap(table -> table.definition().dimensions().stream()))
                .flatMap(dimension -> EqualLabels.among(dimension.codes().categories(), Category::label))
                .isEmpty();
        assertThat(tables)
                .flatMap(table -> EqualLabels.among(table.definition().dimensions(), Dimension::label))
                .isEmpty();
    }
}
