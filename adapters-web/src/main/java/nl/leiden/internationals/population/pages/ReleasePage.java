package nl.leiden.internationals.population.pages;

import java.util.List;
import nl.leiden.internationals.accounts.Caller;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.usecase.ComparedRelease;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;
import org.jspecify.annotations.Nullable;

/**
 * One release: how it came about, how it compares, and the steps that this colleague can take.
 *
 * @param reason why the figures of this date were made again; null for the first revision
 * @param stopped why it was recalled or withdrawn; null if it was not
 * @param comparison with the date before; null if its figures cannot be computed any more
 * @param correction with the figures that it corrects; null if there are none
 * @param quality null if its tallies are not kept any more
 * @param report the id of the import it comes from; null if that is not known any more
 * @param today the first day on which it can be published, as forms send it
 */
public record ReleasePage(
        Frame frame,
        Release release,
        String state,
        String mark,
        List<ReleaseStep> steps,
        @Nullable String reason,
        @Nullable Stopped stopped,
        @Nullable ComparisonView comparison,
        @Nullable ComparisonView correction,
        @Nullable QualityView quality,
        @Nullable String report,
        String today,
        Form form) {

    static ReleasePage of(
            Frame frame,
            Release release,
            @Nullable ComparedRelease compared,
            @Nullable QualityView quality,
            @Nullable String report,
            String today,
            Form form) {
        BilingualText reason = release.origin().reason();
        ComparedRelease.Correction correction = compared == null ? null : compared.correction();
        return new ReleasePage(
                frame,
                release,
                WorkplaceLine.state(release, frame),
                WorkplaceLine.mark(release),
                ReleaseStep.of(release, frame),
                reason == null ? null : frame.texts().of(reason),
                stopped(release, frame),
                compared == null ? null : ComparisonView.of(compared.withDateBefore(), frame),
                correction == null ? null : ComparisonView.of(correction.comparison(), frame),
                quality,
                report,
                today,
                form);
    }

    /**
     * That a release was recalled or withdrawn.
     *
     * @param heading of the reason
     * @param next what can be done now; null where nothing needs to be
     */
    public record Stopped(
            String heading, String reason, @Nullable String next) {}

    private static @Nullable Stopped stopped(Release release, Frame frame) {
        if (release instanceof Release.Recalled recalled) {
            return new Stopped(
                    frame.say("release.recalled-because"),
                    frame.texts().of(recalled.why()),
                    frame.say("release.after-recall"));
        }
        return release instanceof Release.Withdrawn withdrawn
                ? new Stopped(
                        frame.say("release.withdrawn-because"), frame.texts().of(withdrawn.why()), null)
                : null;
    }

    public String id() {
        return release.id().toString();
    }

    public boolean maySubmit() {
        return release instanceof Release.Draft && frame.caller().is(Role.ANALYST);
    }

    public boolean mayDecide() {
        return release instanceof Release.Submitted && frame.caller().is(Role.PUBLISHER);
    }

    /** Of a recalled release no figures are left. */
    public boolean isComparable() {
        return !(release instanceof Release.Recalled);
    }

    public boolean mayMove() {
        return release instanceof Release.SignedOff && frame.caller().is(Role.PUBLISHER);
    }

    public boolean mayRecall() {
        return release instanceof Release.SignedOff && frame.caller().is(Role.PUBLISHER);
    }

    public boolean mayWithdraw() {
        return release instanceof Release.Published && frame.caller().is(Role.PUBLISHER);
    }

    /** Whether something is wrong with another publication time that was sent. */
    public boolean isMoveWrong() {
        return form.isWrong() && form.values().containsKey(BothHalves.Asked.REASON_OF_MOVE.nl());
    }

    /** Whether something is wrong with a recall or a withdrawal that was sent. */
    public boolean isStopWrong() {
        return form.isWrong() && form.values().containsKey(BothHalves.Asked.REASON.nl());
    }

    /** Whether readers know it: a page tells them about it. */
    public boolean isKnownToReaders() {
        return release instanceof Release.Timed;
    }

    /** Whether the colleague would sign off what she submitted herself. */
    public boolean isOwnSubmission() {
        return release instanceof Release.Submitted submitted
                && frame.caller() instanceof Caller.Colleague colleague
                && submitted.submitted().by().equals(colleague.name());
    }
}
