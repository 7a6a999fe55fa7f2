package nl.leiden.internationals.population.pages;

import java.time.LocalDate;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.Expectation;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Texts;

/** What a publisher filled in about figures to come; everything that is wrong with it is kept, to be told at once. */
final class AnnouncementForm {

    private final Texts texts;
    private Form form;

    AnnouncementForm(Form sent, Texts texts) {
        this.form = sent;
        this.texts = texts;
    }

    Optional<ReferenceDate> date() {
        try {
            return Optional.of(ReferenceDate.parse(form.value("referenceDate")));
        } catch (IllegalArgumentException unreadable) {
            form = form.wrong("referenceDate", texts.of("importing.date-wrong"));
            return Optional.empty();
        }
    }

    /** A plan that can be made today for figures of the date, if the date is known. */
    Optional<Plan> plan(Optional<ReferenceDate> date, LocalDate today) {
        Optional<Expectation> expected = expected();
        expected.flatMap(when -> date.map(of -> when.objections(of, today)))
                .ifPresent(objections ->
                        objections.forEach(objection -> form = form.wrong("expected", texts.of(objection))));
        Optional<BilingualText> note = text(BothHalves.Asked.NOTE);
        return expected.flatMap(when -> note.map(about -> new Plan(when, about)));
    }

    private Optional<Expectation> expected() {
        try {
            return Optional.of(Expectation.parse(form.value("expected")));
        } catch (IllegalArgumentException unreadable) {
            form = form.wrong("expected", texts.of("announcing.expected-wrong", Message.of("expected.day-or-month")));
            return Optional.empty();
        }
    }

    Optional<BilingualText> text(BothHalves.Asked asked) {
        return switch (BothHalves.read(asked, form, texts)) {
            case BothHalves.Complete complete -> Optional.of(complete.text());
            case BothHalves.Nothing nothing -> {
                form = BothHalves.needed(asked, form, texts);
                yield Optional.empty();
            }
            case BothHalves.HalfMissing half -> {
                form = form.wrong(half.field(), half.error());
                yield Optional.empty();
            }
        };
    }

    /** As it was sent, with what is wrong so far. */
    Form form() {
        return form;
    }
}
