package nl.leiden.internationals.population.pages;

import java.time.Instant;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Texts;

/** To when a publication is to be moved and why, as a form says it; everything that is wrong with it is told at once. */
sealed interface NewPublicationTime {

    /** Both can be used. */
    record Usable(Instant to, BilingualText why) implements NewPublicationTime {}

    /** Something is missing or unreadable. */
    record Wrong(Form form) implements NewPublicationTime {}

    static Form form(String date, String time, String nl, String en) {
        return PublicationTime.form("later", date, time)
                .with(BothHalves.Asked.REASON_OF_MOVE.nl(), nl)
                .with(BothHalves.Asked.REASON_OF_MOVE.en(), en);
    }

    static NewPublicationTime read(Form form, Texts texts) {
        PublicationTime chosen = PublicationTime.later(form, texts);
        Form known = chosen instanceof PublicationTime.Unclear unclear ? unclear.form() : form;
        return switch (BothHalves.read(BothHalves.Asked.REASON_OF_MOVE, form, texts)) {
            case BothHalves.Complete why ->
                switch (chosen) {
                    case PublicationTime.At at -> new Usable(at.moment(), why.text());
                    case PublicationTime.Unclear unclear -> new Wrong(known);
                };
            case BothHalves.Nothing nothing ->
                new Wrong(BothHalves.needed(BothHalves.Asked.REASON_OF_MOVE, known, texts));
            case BothHalves.HalfMissing half -> new Wrong(known.wrong(half.field(), half.error()));
        };
    }
}
