package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Numbers;
import org.junit.jupiter.api.Test;

class FigureTextTest {

    private static final PublishedTable TABLE =
            SampleFigures.growingTown().table(TableRegister.BY_NATIONALITY).orElseThrow();

    private static String english(FigureText text, String figure) {
        return text.of(new BigDecimal(figure), Numbers.in(Language.EN));
    }

    @Test
    void a_rise_has_a_plus_sign_a_fall_a_minus_sign_and_no_change_neither() {
        assertThat(english(FigureText.CHANGE, "1234")).isEqualTo("+1,234");
        assertThat(english(FigureText.CHANGE, "-12")).isEqualTo("\u221212");
        assertThat(english(FigureText.CHANGE_IN_PERCENT, "8.7")).isEqualTo("+8.7%");
        assertThat(english(FigureText.CHANGE_IN_PERCENT, "0.0")).isEqualTo("0.0%");
    }

    @Test
    void what_is_no_change_has_no_plus_sign() {
        assertThat(english(FigureText.NUMBER, "1234")).isEqualTo("1,234");
        assertThat(english(FigureText.PERCENT, "8.7")).isEqualTo("8.7%");
    }

    @Test
    void the_page_of_chosen_cells_shows_every_figure_with_the_signs_of_its_measure() {
        Selection all = (Selection) Selection.of(
                TABLE,
                Map.of(
                        "nationality", List.of("0064"),
                        "year", List.of("2024"),
                        "measure", List.of("count", "shareOfInternationals", "change", "changePercent")),
                100);

        assertThat(FigureTablePage.of(
                                all,
                                Language.EN,
                                SampleProvenance.municipality(),
                                new FigureHtml(Labels.LABELS, Layout.USUAL, true))
                        .rows())
                .flatExtracting(FigureTablePage.Row::cells)
                .extracting(FigureTablePage.Cell::text)
                .satisfiesExactly(
                        count -> assertThat(count).matches("[0-9]+"),
                        share -> assertThat(share).matches("[0-9]+\\.[0-9]%"),
                        change -> assertThat(change).matches("\\+[0-9]+"),
                        percent -> assertThat(percent).matches("\\+[0-9]+\\.[0-9]%"));
    }
}
