package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.site.Frame;

/**
 * The first page: the share of internationals, how it came about, who they are.
 *
 * @param share of the newest reference date
 * @param sentence that says what the share is
 * @param growth since the reference date before
 * @param summary of the whole trend
 * @param date the newest reference date
 * @param notices of figures that were taken back or made again
 */
public record HomePage(
        Frame frame,
        String share,
        String sentence,
        String growth,
        String source,
        String summary,
        String date,
        TrendChart chart,
        List<TrendRow> trend,
        List<PartRow> nationalities,
        List<PartRow> groups,
        List<Notice> notices) {

    static final int MOST_NATIONALITIES = 12;

    static HomePage of(Frame frame, KeyFigures figures, Instant publishedAt, List<Notice> notices) {
        KeyFigures.Point newest = figures.newest();
        String date = frame.texts().of(newest.referenceDate().date());
        return new HomePage(
                frame,
                frame.numbers().percent(newest.share()),
                frame.say(
                        "home.sentence",
                        frame.municipality(),
                        frame.numbers().whole(newest.internationals()),
                        frame.numbers().whole(newest.residents()),
                        date),
                growth(frame, figures),
                frame.say("home.source", frame.municipality(), publishedAt),
                summary(frame, figures),
                date,
                TrendChart.of(figures.points(), frame.numbers()),
                figures.points().stream()
                        .map(p -> TrendRow.of(p, p.equals(newest), frame.texts(), frame.numbers()))
                        .toList(),
                PartRow.of(figures.largestNationalities(), frame),
                PartRow.of(figures.groups(), frame),
                notices);
    }

    private static String growth(Frame frame, KeyFigures figures) {
        KeyFigures.Point newest = figures.newest();
        if (newest.growth().isEmpty()) {
            return frame.say("home.growth-first");
        }
        KeyFigures.Point before = figures.points().get(figures.points().size() - 2);
        int growth = newest.growth().getAsInt();
        String key = growth > 0 ? "home.growth-more" : growth < 0 ? "home.growth-fewer" : "home.growth-none";
        return frame.say(
                key,
                frame.numbers().whole(Math.abs(growth)),
                frame.numbers().changePercent(newest.growthPercent()),
                before.referenceDate().date(),
                frame.numbers().percent(before.share()));
    }

    private static String summary(Frame frame, KeyFigures figures) {
        KeyFigures.Point first = figures.points().getFirst();
        KeyFigures.Point newest = figures.newest();
        int direction =
                newest.share().orElse(BigDecimal.ZERO).compareTo(first.share().orElse(BigDecimal.ZERO));
        String key;
        if (first.equals(newest)) {
            key = "home.trend-one";
        } else {
            key = direction > 0 ? "home.trend-rose" : direction < 0 ? "home.trend-fell" : "home.trend-same";
        }
        return frame.say(
                key,
                frame.numbers().percent(first.share()),
                first.referenceDate().date(),
                frame.numbers().percent(newest.share()),
                newest.referenceDate().date());
    }

    /** What search engines show under the title. */
    public String description() {
        return share + " – " + sentence;
    }
}
