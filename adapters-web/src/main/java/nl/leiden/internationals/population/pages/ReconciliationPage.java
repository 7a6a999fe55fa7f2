package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.outside.Reconciliation;
import nl.leiden.internationals.population.outside.Reconciliation.Verdict;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.usecase.OursWithdrawn;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;
import nl.leiden.internationals.site.Place;
import org.jspecify.annotations.Nullable;

/**
 * Our residents per district beside those that others counted.
 *
 * @param withdrawn a sentence for each table that stood here, or figures of ours, and was withdrawn: when and why
 * @param changes where all that was withdrawn is told
 * @param earlier said if a state was asked for; null for what is public now
 */
public record ReconciliationPage(
        Frame frame,
        String introduction,
        List<String> withdrawn,
        String changes,
        List<Beside> tables,
        @Nullable EarlierState earlier) {

    /**
     * A year of ours beside a table of others.
     *
     * @param summary how many areas agree
     * @param definition what one of the two counts otherwise; empty if nothing is known
     */
    public record Beside(
            String heading,
            String summary,
            String definition,
            List<Line> lines,
            SideOfSource ours,
            SideOfSource theirs) {}

    /** An area. */
    public record Line(
            String area,
            boolean total,
            String ours,
            String theirs,
            String difference,
            String margin,
            String verdict,
            boolean differs) {}

    /** Where the figures of one side come from. */
    public record SideOfSource(
            String title,
            String page,
            String source,
            String licence,
            @Nullable String address) {}

    static ReconciliationPage of(
            Frame frame,
            List<Reconciliation> found,
            List<Reconciliation> now,
            List<PublicChange.OutsideWithdrawn> withdrawn,
            List<OursWithdrawn> oursWithdrawn,
            FigureNotes notes,
            StateQuery.Answer state,
            @Nullable EarlierState earlier) {
        return new ReconciliationPage(
                frame,
                introduction(frame, found, now, withdrawn, oursWithdrawn, state),
                Stream.concat(
                                oursWithdrawn.stream().map(gone -> sentence(frame, gone)),
                                withdrawn.stream().map(gone -> sentence(frame, gone)))
                        .toList(),
                frame.to(Place.CHANGES),
                found.stream().map(one -> beside(frame, one, notes, state)).toList(),
                earlier);
    }

    private static String sentence(Frame frame, OursWithdrawn gone) {
        return frame.say(
                "reconciliation.ours-withdrawn",
                gone.release().id().referenceDate().date(),
                gone.beside().stream().map(PublishedTable::title).toList(),
                gone.release().withdrawn().at(),
                gone.release().why());
    }

    private static String sentence(Frame frame, PublicChange.OutsideWithdrawn gone) {
        return frame.say(
                "reconciliation.withdrawn",
                gone.title(),
                gone.version().id().name(),
                gone.at(),
                gone.version().why());
    }

    private static String introduction(
            Frame frame,
            List<Reconciliation> found,
            List<Reconciliation> now,
            List<PublicChange.OutsideWithdrawn> withdrawn,
            List<OursWithdrawn> oursWithdrawn,
            StateQuery.Answer state) {
        if (!found.isEmpty()) {
            return frame.say("reconciliation.introduction", found.getFirst().noise());
        }
        if (!oursWithdrawn.isEmpty()) {
            return frame.say("reconciliation.none-of-ours-left");
        }
        if (!withdrawn.isEmpty()) {
            return frame.say("reconciliation.none-left");
        }
        return frame.say(state.frozen() ? whyNoneThen(now, state.figures()) : "reconciliation.none");
    }

    /** The table that stands beside ours now may not have been public yet. */
    private static String whyNoneThen(List<Reconciliation> now, PublishedFigures then) {
        boolean theirsCameLater = !now.isEmpty()
                && now.stream()
                        .allMatch(one -> then.find(one.theirs().id().value()).isEmpty());
        return theirsCameLater ? "reconciliation.none-of-theirs-yet" : "reconciliation.none-then";
    }

    private static Beside beside(Frame frame, Reconciliation found, FigureNotes notes, StateQuery.Answer state) {
        long differ = found.count(Verdict.DIFFERS);
        long both = differ + found.count(Verdict.AGREES);
        return new Beside(
                frame.say(
                        "reconciliation.heading",
                        found.year().value(),
                        found.theirs().title()),
                differ == 0
                        ? frame.say("reconciliation.all-agree", both)
                        : frame.say("reconciliation.some-differ", both, differ),
                found.count(Verdict.ONLY_OURS) > 0 ? frame.say("reconciliation.definition") : "",
                found.lines().stream().map(line -> line(frame, line)).toList(),
                side(frame, found.ours(), found.year(), notes, state),
                side(frame, found.theirs(), found.theirs().time().codes().at(0).code(), notes, state));
    }

    private static Line line(Frame frame, Reconciliation.Line line) {
        Integer ours = line.ours();
        BigDecimal difference = line.difference();
        return new Line(
                frame.texts().of(line.area().label()),
                line.area().code().equals(Code.TOTAL),
                ours == null ? Numbers.NONE : frame.numbers().whole(ours),
                number(frame, line.theirs()),
                difference == null ? Numbers.NONE : (difference.signum() > 0 ? "+" : "") + number(frame, difference),
                difference == null ? Numbers.NONE : "± " + number(frame, line.margin()),
                verdict(frame, line.verdict()),
                line.verdict() == Verdict.DIFFERS);
    }

    private static String verdict(Frame frame, Verdict verdict) {
        return switch (verdict) {
            case AGREES -> frame.say("reconciliation.agrees");
            case DIFFERS -> frame.say("reconciliation.differs");
            case ONLY_OURS -> frame.say("reconciliation.only-ours");
            case ONLY_THEIRS -> frame.say("reconciliation.only-theirs");
        };
    }

    private static String number(Frame frame, @Nullable BigDecimal number) {
        if (number == null) {
            return Numbers.NONE;
        }
        BigDecimal plain = number.stripTrailingZeros();
        BigDecimal shown = plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
        return frame.numbers().scaled(shown.unscaledValue().longValueExact(), shown.scale());
    }

    private static SideOfSource side(
            Frame frame, PublishedTable table, Code year, FigureNotes notes, StateQuery.Answer state) {
        TableVintage vintage = table.vintages().stream()
                .filter(v -> v.years().contains(year))
                .findFirst()
                .orElseThrow();
        var source = notes.sourceOf(table);
        var address = source.address();
        return new SideOfSource(
                frame.texts().of(table.title()),
                frame.to(Place.TABLE.at(table.id().value()).with(state.keptOf(table))),
                frame.say(
                        "reconciliation.source", source.name(), LocalDate.parse(vintage.referenceDate()), vintage.id()),
                source.licence().toString(),
                address == null ? null : address.toString());
    }
}
