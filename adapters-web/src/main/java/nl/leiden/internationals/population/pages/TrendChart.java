package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.site.Numbers;
import nl.leiden.internationals.site.Texts;

/**
 * The share of internationals over time as a line, from 0 per cent up so that its rise is not exaggerated. Reference dates stand as far
 * apart as they lie in time. Lengths are units of the view box.
 *
 * @param line path through all marks
 * @param area the same closed along the base
 * @param ticks of the share, 0 first
 */
public record TrendChart(List<Mark> marks, List<Tick> ticks, String line, String area) {

    public static final int WIDTH = 460;
    public static final int HEIGHT = 280;
    public static final int LEFT = 48;
    public static final int RIGHT = 448;
    public static final int BASE = 246;
    private static final int TOP = 24;
    private static final int FIRST_MARK = 74;
    private static final int LAST_MARK = 420;
    private static final int WIDTH_OF_YEAR = 48;
    private static final int WIDTH_OF_DAY = 76;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 25);
    private static final int MOST_STEPS = 4;

    public TrendChart {
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    /**
     * One reference date.
     *
     * @param labelled whether there is room to write value and date
     */
    public record Mark(double x, double y, String value, String year, boolean labelled, boolean newest) {}

    /** One line of the grid. */
    public record Tick(double y, String label, boolean baseline) {}

    /** Draws what is published; a reference date without residents has no mark. */
    public static TrendChart of(List<KeyFigures.Point> points, Numbers numbers, Texts texts) {
        List<KeyFigures.Point> drawn =
                points.stream().filter(p -> p.share().isPresent()).toList();
        double most = drawn.stream()
                .flatMap(p -> p.share().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        int step =
                STEPS.stream().filter(s -> s * MOST_STEPS >= most).findFirst().orElse(STEPS.getLast());
        int top = Math.max(step, (int) Math.ceil(most / step) * step);
        List<Tick> ticks = new ArrayList<>();
        for (int share = 0; share <= top; share += step) {
            ticks.add(new Tick(height(share, top), numbers.whole(share) + "%", share == 0));
        }
        List<Mark> marks = marks(drawn, top, numbers, texts);
        String line =
                marks.stream().map(m -> number(m.x()) + " " + number(m.y())).collect(Collectors.joining("L", "M", ""));
        if (marks.isEmpty()) {
            return new TrendChart(marks, ticks, "", "");
        }
        String area = line + "V" + BASE + "H" + number(marks.getFirst().x()) + "Z";
        return new TrendChart(marks, ticks, line, area);
    }

    private static List<Mark> marks(List<KeyFigures.Point> points, int top, Numbers numbers, Texts texts) {
        boolean yearsOnly =
                points.stream().allMatch(p -> p.referenceDate().date().getDayOfYear() == 1);
        int widthOfLabel = yearsOnly ? WIDTH_OF_YEAR : WIDTH_OF_DAY;
        List<Mark> marks = new ArrayList<>();
        double nextLabelEndsAt = Double.MAX_VALUE;
        for (KeyFigures.Point point : points.reversed()) {
            double x = place(point, points);
            Optional<BigDecimal> share = point.share();
            boolean room = x + widthOfLabel <= nextLabelEndsAt;
            if (room) {
                nextLabelEndsAt = x;
            }
            marks.addFirst(new Mark(
                    x,
                    height(share.orElse(BigDecimal.ZERO).doubleValue(), top),
                    numbers.percent(share),
                    texts.brief(point.referenceDate().date()),
                    room,
                    point.equals(points.getLast())));
        }
        return marks;
    }

    private static double place(KeyFigures.Point point, List<KeyFigures.Point> points) {
        long first = points.getFirst().referenceDate().date().toEpochDay();
        long last = points.getLast().referenceDate().date().toEpochDay();
        if (first == last) {
            return LAST_MARK;
        }
        double passed = (double) (point.referenceDate().date().toEpochDay() - first) / (last - first);
        return rounded(FIRST_MARK + passed * (LAST_MARK - FIRST_MARK));
    }

    private static double height(double share, int top) {
        return rounded(BASE - share / top * (BASE - TOP));
    }

    private static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }

    private static String number(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
