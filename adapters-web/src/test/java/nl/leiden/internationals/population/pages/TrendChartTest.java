package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.site.Numbers;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;

class TrendChartTest {

    private static final Numbers NL = Numbers.in(Language.NL);
    private static final Texts TEXTS = Texts.in(Language.NL);

    @Test
    void the_share_is_drawn_from_zero_so_that_its_rise_is_not_exaggerated() {
        TrendChart chart = TrendChart.of(points("11.2", "11.6", "13.9"), NL, TEXTS);

        assertThat(chart.ticks()).extracting(TrendChart.Tick::label).containsExactly("0%", "5%", "10%", "15%");
        assertThat(chart.ticks().getFirst().y()).isEqualTo(TrendChart.BASE);
        assertThat(chart.marks()).extracting(TrendChart.Mark::value).containsExactly("11,2%", "11,6%", "13,9%");
        assertThat(chart.marks().getFirst().y())
                .isGreaterThan(chart.marks().getLast().y());
    }

    @Test
    void every_mark_lies_inside_the_picture() {
        TrendChart chart = TrendChart.of(points("0.0", "99.9", "100.4", "3.1"), NL, TEXTS);

        assertThat(chart.marks())
                .allMatch(m -> m.x() > TrendChart.LEFT && m.x() < TrendChart.RIGHT)
                .allMatch(m -> m.y() > 0 && m.y() <= TrendChart.BASE);
    }

    @Test
    void labels_that_would_touch_are_left_out_and_the_newest_never_is() {
        TrendChart chart = TrendChart.of(
                points("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"), NL, TEXTS);

        List<TrendChart.Mark> labelled =
                chart.marks().stream().filter(TrendChart.Mark::labelled).toList();
        assertThat(labelled).hasSizeBetween(4, 8).contains(chart.marks().getLast());
        for (int i = 1; i < labelled.size(); i++) {
            assertThat(labelled.get(i).x() - labelled.get(i - 1).x()).isGreaterThanOrEqualTo(48);
        }
    }

    @Test
    void dates_that_are_not_new_years_day_are_written_as_days_and_have_room() {
        List<KeyFigures.Point> points = new ArrayList<>(points("11.2", "11.6", "13.9"));
        points.add(new KeyFigures.Point(
                ReferenceDate.parse("2012-07-01"), 1000, 110, Optional.of(new BigDecimal("14.1")), Optional.empty()));

        List<TrendChart.Mark> marks = TrendChart.of(points, NL, TEXTS).marks();

        assertThat(marks.getLast().year()).matches("1 jul\\.? 2012");
        assertThat(marks.get(1).year()).isEqualTo("2011");
        assertThat(marks.get(2).labelled()).as("half a year before").isFalse();
    }

    @Test
    void one_reference_date_is_a_point_without_a_line() {
        TrendChart chart = TrendChart.of(points("13.9"), NL, TEXTS);

        assertThat(chart.marks()).hasSize(1).allMatch(TrendChart.Mark::newest);
        assertThat(chart.line()).doesNotContain("L");
    }

    @Test
    void a_town_without_residents_has_an_empty_chart() {
        KeyFigures.Point nobody =
                new KeyFigures.Point(ReferenceDate.parse("2024-01-01"), 0, 0, Optional.empty(), Optional.empty());

        assertThat(TrendChart.of(List.of(nobody), NL, TEXTS).marks()).isEmpty();
    }

    private static List<KeyFigures.Point> points(String... shares) {
        List<KeyFigures.Point> points = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            points.add(new KeyFigures.Point(
                    ReferenceDate.parse((2010 + i) + "-01-01"),
                    1000,
                    100 + i,
                    Optional.of(new BigDecimal(shares[i])),
                    Optional.empty()));
        }
        return points;
    }
}
