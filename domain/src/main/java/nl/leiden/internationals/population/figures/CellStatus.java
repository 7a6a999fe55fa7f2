package nl.leiden.internationals.population.figures;

import java.util.Arrays;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;

/** How the figure of a cell is to be read, or why there is none; a cell without a figure is never just empty. */
public enum CellStatus {
    FINAL(
            "final",
            true,
            new BilingualText("definitief", "final"),
            new BilingualText(
                    "Het cijfer staat vast, tenzij een fout blijkt.", "The figure stands, unless an error is found.")),
    PROVISIONAL(
            "provisional",
            true,
            new BilingualText("voorlopig", "provisional"),
            new BilingualText(
                    "Het cijfer kan nog veranderen als meer gegevens binnen zijn.",
                    "The figure may still change when more data are in.")),
    REVISED(
            "revised",
            true,
            new BilingualText("herzien", "revised"),
            new BilingualText(
                    "Eerder is een ander cijfer gepubliceerd; de reden staat bij de peildatum.",
                    "Another figure was published before; the reason stands with the reference date.")),
    BREAK_IN_SERIES(
            "break-in-series",
            true,
            new BilingualText("trendbreuk", "break in series"),
            new BilingualText(
                    "Het cijfer is niet zonder meer te vergelijken met dat van de peildatum ervoor.",
                    "The figure cannot simply be compared with that of the reference date before.")),
    WITHHELD(
            "withheld",
            false,
            new BilingualText("niet vrijgegeven", "withheld"),
            new BilingualText(
                    "Er is een cijfer, maar het wordt niet gepubliceerd.",
                    "There is a figure, but it is not published.")),
    NOT_APPLICABLE(
            "not-applicable",
            false,
            new BilingualText("niet van toepassing", "not applicable"),
            new BilingualText(
                    "Er kan geen cijfer zijn: de categorie bestond op die peildatum niet, of er is niemand om een aandeel van te nemen.",
                    "There can be no figure: the category did not exist on that reference date, or there is nobody to take a share of.")),
    NOT_COLLECTED(
            "not-collected",
            false,
            new BilingualText("niet verzameld", "not collected"),
            new BilingualText(
                    "Er had een cijfer kunnen zijn, maar de gegevens ervoor zijn niet verzameld of niet gepubliceerd.",
                    "There could be a figure, but the data for it were not collected or not published."));

    private final String code;
    private final boolean hasFigure;
    private final BilingualText label;
    private final BilingualText meaning;

    CellStatus(String code, boolean hasFigure, BilingualText label, BilingualText meaning) {
        this.code = code;
        this.hasFigure = hasFigure;
        this.label = label;
        this.meaning = meaning;
    }

    /** The status with this code. */
    public static Optional<CellStatus> find(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }

    /** Small letters and hyphens; the same in every format and language. */
    public String code() {
        return code;
    }

    /** Whether a cell of this status holds a figure. */
    public boolean hasFigure() {
        return hasFigure;
    }

    /** A word or two. */
    public BilingualText label() {
        return label;
    }

    /** A sentence for readers. */
    public BilingualText meaning() {
        return meaning;
    }

    @Override
    public String toString() {
        return code;
    }
}
