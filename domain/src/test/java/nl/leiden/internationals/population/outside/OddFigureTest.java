package nl.leiden.internationals.population.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddFigureTest {

    private static final int WITHHELD = -1;

    /** A table of one dimension, its categories by code and parents, with one measure. */
    private static OutsideContent table(
            List<Category> categories, List<String> periods, int decimals, int roundedTo, int... figures) {
        return table(categories, periods, decimals, roundedTo, cell -> false, figures);
    }

    private static OutsideContent table(
            List<Category> categories,
            List<String> periods,
            int decimals,
            int roundedTo,
            IntPredicate isBreak,
            int... figures) {
        OutsideDefinition narrow = SampleOutsideTables.residents(0, 0, 0).definition();
        Code measure = new Code("residents");
        OutsideDefinition definition = new OutsideDefinition(
                narrow.id(),
                narrow.title(),
                narrow.description(),
                List.of(new Dimension(
                        new DimensionId("area"), new BilingualText("Gebied", "Area"), CodeList.of(categories))),
                narrow.timeLabel(),
                periods.stream().map(SeriesPeriod::parse).toList(),
                List.of(new Measure(
                        measure,
                        new BilingualText("Inwoners", "Residents"),
                        new BilingualText("personen", "persons"),
                        decimals,
                        new BilingualText("Op 1 januari.", "On 1 January."))),
                List.of(),
                narrow.source(),
                narrow.referenceDate(),
                new Yardstick(measure, roundedTo));
        OutsideCells.Gathering cells = new OutsideCells.Gathering(figures.length);
        for (int cell = 0; cell < figures.length; cell++) {
            if (figures[cell] == WITHHELD) {
                cells.nothing(cell, CellStatus.WITHHELD);
            } else {
                cells.figure(cell, figures[cell], isBreak.test(cell) ? CellStatus.BREAK_IN_SERIES : CellStatus.FINAL);
            }
        }
        return new OutsideContent(definition, cells.all());
    }

    private static List<OddFigure> counts(OutsideContent content) {
        return OddFigure.in(content, List.of(OddFigure.Kind.COUNT));
    }

    private static final List<Category> ONE =
            List.of(new Category(new Code("A"), BilingualText.same("A"), 1, List.of()));

    private static List<Category> totalOf(int parts) {
        List<Category> all = new ArrayList<>(List.of(Category.total(new BilingualText("Alle", "All"))));
        IntStream.rangeClosed(1, parts)
                .mapToObj(i -> Category.underTotal("P" + i, BilingualText.same("P" + i)))
                .forEach(all::add);
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "300, 3000, true",
        "300, 901, true",
        "300, 900, false",
        "300, 99, true",
        "300, 100, false",
        "33, 100, true",
        "30, 99, false",
        "0, 100, true",
        "100, 0, true",
        "5, 20, false",
        "0, 0, false"
    })
    void a_count_of_a_hundred_or_more_jumps_by_more_than_three_times(int before, int now, boolean jumps) {
        List<OddFigure> odd = counts(table(ONE, List.of("2023", "2024"), 0, 1, before, now));

        assertThat(!odd.isEmpty()).isEqualTo(jumps);
        assertThat(odd)
                .allSatisfy(found -> assertThat(found)
                        .isEqualTo(new OddFigure.Jump(
                                1, BigDecimal.valueOf(now), BigDecimal.valueOf(before), SeriesPeriod.parse("2023"))));
    }

    @Test
    void a_share_jumps_from_ten_per_cent_on_and_a_balance_never() {
        OutsideContent content = table(ONE, List.of("2023", "2024", "2025"), 1, 1, 20, 90, 290);

        assertThat(OddFigure.in(content, List.of(OddFigure.Kind.SHARE)))
                .extracting(OddFigure::cell)
                .containsExactly(2);
        assertThat(OddFigure.in(content, List.of(OddFigure.Kind.BALANCE))).isEmpty();
    }

    @Test
    void what_comes_before_is_a_year_before_and_a_break_in_the_series_is_told_already() {
        assertThat(counts(table(ONE, List.of("2021", "2023"), 0, 1, 300, 3000))).isEmpty();
        assertThat(counts(table(ONE, List.of("2023", "2024"), 0, 1, cell -> cell == 1, 300, 3000)))
                .isEmpty();
        assertThat(counts(table(
                        ONE,
                        List.of("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1"),
                        0,
                        1,
                        100,
                        900,
                        100,
                        900,
                        901)))
                .extracting(OddFigure::cell)
                .containsExactly(4);
        assertThat(counts(table(ONE, List.of("1000", "1001"), 0, 1, 300, 3000))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // exact figures must add up exactly
        "1, 303, 201, 102, false",
        "1, 304, 201, 102, true",
        "1, 302, 201, 102, true",
        // parts that are all multiples of five were probably rounded: two and a half for each of the three
        "1, 307, 200, 100, false",
        "1, 308, 200, 100, true",
        "1, 293, 200, 100, false",
        "1, 292, 200, 100, true",
        // a step that the table names
        "10, 115, 60, 40, false",
        "10, 116, 60, 40, true"
    })
    void a_total_differs_from_its_parts_by_no_more_than_rounding_makes(
            int roundedTo, int total, int first, int second, boolean odd) {
        OutsideContent content = table(totalOf(2), List.of("2024"), 0, roundedTo, total, first, second);

        List<OddFigure> found = counts(content);

        assertThat(!found.isEmpty()).isEqualTo(odd);
        assertThat(found)
                .allSatisfy(one -> assertThat(one)
                        .isEqualTo(new OddFigure.UnlikeItsParts(
                                0,
                                content.definition().dimensions().getFirst(),
                                BigDecimal.valueOf(total),
                                BigDecimal.valueOf((long) first + second),
                                2,
                                true)));
    }

    @Test
    void where_parts_are_withheld_a_total_may_be_more_than_the_others_and_not_less() {
        List<String> period = List.of("2024");

        assertThat(counts(table(totalOf(3), period, 0, 1, 500, 201, 102, WITHHELD)))
                .isEmpty();
        assertThat(counts(table(totalOf(3), period, 0, 1, 302, 201, 102, WITHHELD)))
                .singleElement()
                .isInstanceOfSatisfying(OddFigure.UnlikeItsParts.class, odd -> {
                    assertThat(odd.all()).isFalse();
                    assertThat(odd.parts()).isEqualTo(2);
                });
        assertThat(counts(table(totalOf(2), period, 0, 1, 500, WITHHELD, WITHHELD)))
                .isEmpty();
        assertThat(counts(table(totalOf(2), period, 0, 1, WITHHELD, 201, 102))).isEmpty();
    }

    @Test
    void averages_and_shares_do_not_add_up() {
        List<String> periods = List.of("2023", "2024");

        assertThat(counts(table(totalOf(2), periods, 0, 1, 31, 28, 34, 32, 29, 35)))
                .isEmpty();
        assertThat(OddFigure.in(table(totalOf(2), List.of("2024"), 1, 1, 150, 120, 181), List.of(OddFigure.Kind.SHARE)))
                .isEmpty();
    }

    @Test
    void a_category_that_holds_others_is_added_up_too_and_levels_that_overlap_are_not() {
        List<Category> nested = List.of(
                Category.total(BilingualText.same("All")),
                Category.underTotal("EU", BilingualText.same("EU")),
                Category.underTotal("REST", BilingualText.same("Rest")),
                new Category(new Code("IT"), BilingualText.same("Italy"), 2, List.of(new Code("EU"))),
                new Category(new Code("ES"), BilingualText.same("Spain"), 2, List.of(new Code("EU"))));
        List<Category> overlapping = List.of(
                Category.total(BilingualText.same("All")),
                Category.underTotal("EU", BilingualText.same("EU")),
                Category.underTotal("REST", BilingualText.same("Rest")),
                new Category(new Code("EUROPE"), BilingualText.same("Europe"), 2, List.of(Code.TOTAL)));

        assertThat(counts(table(nested, List.of("2024"), 0, 1, 303, 201, 102, 101, 99)))
                .extracting(OddFigure::cell)
                .containsExactly(1);
        assertThat(counts(table(overlapping, List.of("2024"), 0, 1, 303, 201, 102, 222)))
                .isEmpty();
    }
}
