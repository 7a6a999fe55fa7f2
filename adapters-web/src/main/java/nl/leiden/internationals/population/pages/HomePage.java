package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.site.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The first page: the share of internationals, how it came about, who they are.
 *
 * @param share of the newest reference date
 * @param sentence that says what the share is
 * @param growth since a year earlier, or since the reference date before
 * @param summary of the whole trend
 * @param yearly whether every growth is that of a year
 * @param since with which date the newest is compared; null if it is the first
 * @param date the newest reference date
 * @param notices of figures that were taken back or made again
 * @param kept what keeps links to tables in the state that was asked for: a part of a query, or nothing
 * @param earlier said if a state was asked for; null for what is public now
 */
public record HomePage(
        Frame frame,
        String share,
        String sentence,
        String growth,
        String source,
        String summary,
        boolean yearly,
        @Nullable String since,
        String date,
        TrendChart chart,
        List<TrendRow> trend,
        List<PartRow> nationalities,
        List<PartRow> groups,
        List<Notice> notices,
        String kept,
        @Nullable EarlierState earlier) {

    static final int MOST_NATIONALITIES = 12;

    static HomePage of(
            Frame frame,
            KeyFigures figures,
            Instant publishedAt,
            List<Notice> notices,
            String kept,
            @Nullable EarlierState earlier) {
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
                figures.points().stream().skip(1).allMatch(KeyFigures.Point::growsSinceAYear),
                newest.growth().map(g -> frame.texts().of(g.since().date())).orElse(null),
                date,
                TrendChart.of(figures.points(), frame.numbers(), frame.texts()),
                figures.points().stream()
                        .map(p -> TrendRow.of(p, p.equals(newest), frame.texts(), frame.numbers()))
                        .toList(),
                PartRow.of(figures.largestNationalities(), frame),
                PartRow.of(figures.groups(), frame),
                notices,
                kept,
                earlier);
    }

    private static String growth(Frame frame, KeyFigures figures) {
        return figures.newest()
                .growth()
                .map(growth -> growth(frame, growth, figures))
                .orElseGet(() -> frame.say("home.growth-first"));
    }

    private static String growth(Frame frame, KeyFigures.Growth growth, KeyFigures figures) {
        Optional<BigDecimal> shareThen = figures.points().stream()
                .filter(point -> point.referenceDate().equals(growth.since()))
                .findFirst()
                .flatMap(KeyFigures.Point::share);
        String key = growth.number() > 0
                ? "home.growth-more"
                : growth.number() < 0 ? "home.growth-fewer" : "home.growth-none";
        return frame.say(
                key,
                frame.numbers().whole(Math.abs(growth.number())),
                frame.numbers().changePercent(growth.percent()),
                growth.since().date(),
                frame.numbers().percent(shareThen));
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

    public String trendHeading() {
        return frame.say(yearly ? "home.trend" : "home.trend-uneven");
    }

    public String trendCaption() {
        return frame.say(yearly ? "home.trend-table" : "home.trend-table-uneven");
    }

    public String partsCaption() {
        return since == null
                ? frame.say("home.parts-caption-first", date)
                : frame.say("home.parts-caption", date, since);
    }

    /** What search engines show under the title. */
    public String description() {
        return share + " – " + sentence;
    }
}
