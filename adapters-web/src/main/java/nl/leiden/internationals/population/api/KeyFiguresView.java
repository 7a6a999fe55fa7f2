package nl.leiden.internationals.population.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.population.register.NationalityCode;
import org.jspecify.annotations.Nullable;

/**
 * The headline of the monitor.
 *
 * @param newest figures of the newest published reference date
 * @param points figures of every published reference date, oldest first
 */
record KeyFiguresView(
        PointView newest,
        List<PointView> points,
        List<PartView> largestNationalities,
        List<PartView> groups,
        Names source,
        List<Names> notes,
        String licence) {

    /**
     * How many there were on one reference date.
     *
     * @param share internationals per 100 residents, one decimal
     * @param growthSince the reference date exactly one year earlier; where that is not published, the one before
     * @param growth internationals more than then
     * @param growthPercent the same in per cent, one decimal
     */
    record PointView(
            String referenceDate,
            int residents,
            int internationals,
            @Nullable BigDecimal share,
            @Nullable String growthSince,
            @Nullable Integer growth,
            @Nullable BigDecimal growthPercent) {

        static PointView of(KeyFigures.Point point) {
            return new PointView(
                    point.referenceDate().toString(),
                    point.residents(),
                    point.internationals(),
                    point.share().orElse(null),
                    point.growth().map(g -> g.since().toString()).orElse(null),
                    point.growth().map(KeyFigures.Growth::number).orElse(null),
                    point.growth().flatMap(KeyFigures.Growth::percent).orElse(null));
        }
    }

    /**
     * A nationality or group among the internationals.
     *
     * @param share of all internationals in per cent, one decimal
     * @param before number of people on the date {@code growthSince} of the newest point
     */
    record PartView(
            String code,
            Names names,
            int count,
            @Nullable BigDecimal share,
            @Nullable Integer before,
            String url) {

        static PartView of(KeyFigures.Part part, String url) {
            return new PartView(
                    part.code().value(),
                    Names.of(part.label()),
                    part.count(),
                    part.share().orElse(null),
                    boxed(part.before()),
                    url);
        }
    }

    static KeyFiguresView of(
            KeyFigures figures, StateQuery.Answer state, BilingualText source, List<BilingualText> notes) {
        return new KeyFiguresView(
                PointView.of(figures.newest()),
                figures.points().stream().map(PointView::of).toList(),
                figures.largestNationalities().stream()
                        .map(part -> PartView.of(
                                part,
                                state.kept(Paths.nationality(
                                        new NationalityCode(part.code().value())))))
                        .toList(),
                figures.groups().stream()
                        .map(part -> PartView.of(part, state.kept(Paths.group(part.code()))))
                        .toList(),
                Names.of(source),
                notes.stream().map(Names::of).toList(),
                FigureNotes.LICENCE);
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }
}
