package nl.leiden.internationals.population.outside;

import nl.leiden.internationals.language.BilingualText;

/** What the periods of a table are; a table has one kind. */
public enum PeriodKind {
    YEAR(new BilingualText("Jaar", "Year")),
    /** From summer to summer, as schools and universities count. */
    SCHOOL_YEAR(new BilingualText("Studiejaar", "Academic year")),
    HALF_YEAR(new BilingualText("Halfjaar", "Half-year")),
    QUARTER(new BilingualText("Kwartaal", "Quarter")),
    MONTH(new BilingualText("Maand", "Month")),
    DAY(new BilingualText("Peildatum", "Reference date"));

    private final BilingualText label;

    PeriodKind(BilingualText label) {
        this.label = label;
    }

    /** Over the periods of a table, where it says nothing better. */
    public BilingualText label() {
        return label;
    }
}
