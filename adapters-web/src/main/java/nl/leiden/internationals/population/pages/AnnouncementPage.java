package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.api.CalendarWords;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/**
 * One announcement: how it came about, and what a publisher can do with it.
 *
 * @param steps all of them, oldest first
 * @param form of the change or the cancellation that was sent; else the plan as it is now
 */
public record AnnouncementPage(Frame frame, String id, WorkplaceLine line, boolean open, List<Step> steps, Form form) {

    /**
     * Something that was done with it.
     *
     * @param text that readers were told with it; empty if nothing was
     */
    public record Step(String sentence, String text) {}

    static AnnouncementPage of(Frame frame, Announcement announcement, Form form) {
        return new AnnouncementPage(
                frame,
                announcement.id().toString(),
                line(announcement, frame),
                announcement instanceof Announcement.Open,
                steps(announcement, frame),
                form);
    }

    /** The plan as it is now, for the form that changes it. */
    static Form planned(Plan plan) {
        return Form.empty()
                .with("expected", plan.expected().toString())
                .with(BothHalves.Asked.NOTE.nl(), plan.note().nl())
                .with(BothHalves.Asked.NOTE.en(), plan.note().en());
    }

    static WorkplaceLine line(Announcement announcement, Frame frame) {
        return new WorkplaceLine(
                frame.texts().of(announcement.id().referenceDate().date()),
                frame.to(Place.ANNOUNCEMENT, announcement.id().toString()),
                frame.say(
                        switch (announcement) {
                            case Announcement.Open it -> "announcing.state.open";
                            case Announcement.Cancelled it -> "announcing.state.cancelled";
                            case Announcement.Fulfilled it -> "announcing.state.fulfilled";
                        }),
                switch (announcement) {
                    case Announcement.Open it -> "state--waiting";
                    case Announcement.Cancelled it -> "state--stopped";
                    case Announcement.Fulfilled it -> "state--public";
                },
                steps(announcement, frame).getLast().sentence());
    }

    private static List<Step> steps(Announcement announcement, Frame frame) {
        List<Step> steps = new ArrayList<>();
        Plan first = announcement.firstPlan();
        steps.add(planned("announcing.step.announced", announcement.announced(), first, first.note(), frame));
        for (Announcement.Change change : announcement.changes()) {
            steps.add(planned("announcing.step.changed", change.by(), change.to(), change.why(), frame));
        }
        switch (announcement) {
            case Announcement.Open it -> {}
            case Announcement.Cancelled it ->
                steps.add(new Step(
                        frame.say(
                                "announcing.step.cancelled",
                                it.cancelled().by().value(),
                                it.cancelled().at()),
                        frame.texts().of(it.why())));
            case Announcement.Fulfilled it -> steps.add(new Step(frame.say("announcing.step.fulfilled", it.at()), ""));
        }
        return steps;
    }

    private static Step planned(String key, Signature by, Plan plan, BilingualText text, Frame frame) {
        return new Step(
                frame.say(key, by.by().value(), by.at(), CalendarWords.expected(plan.expected())),
                frame.texts().of(text));
    }

    public boolean mayChange() {
        return open && frame.caller().is(Role.PUBLISHER);
    }

    /** Whether something is wrong with a cancellation that was sent. */
    public boolean isCancellationWrong() {
        return form.isWrong() && form.values().containsKey(BothHalves.Asked.REASON_OF_CANCELLATION.nl());
    }

    /** Whether something is wrong with a change that was sent. */
    public boolean isChangeWrong() {
        return form.isWrong() && !isCancellationWrong();
    }
}
