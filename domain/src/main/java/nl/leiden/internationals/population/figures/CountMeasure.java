package nl.leiden.internationals.population.figures;

import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.TableDefinition;

/** What every registered table says about each of its cells, all of it from published counts. */
public enum CountMeasure {
    /** Number of people, 0 or more, after disclosure control. */
    COUNT("count", 0, Texts.NUMBER, Texts.PERSONS),
    /** Per cent of what the table takes shares of. Noise may make it more than 100. */
    SHARE("share", 1, Texts.SHARE, Texts.PERCENT),
    /** Per cent of the residents of the municipality, or of the same district or neighbourhood where the table has those. */
    SHARE_OF_RESIDENTS("shareOfResidents", 1, Texts.OF_RESIDENTS, Texts.PERCENT),
    /** Per cent of the internationals of the municipality, or of the same district or neighbourhood where the table has those. */
    SHARE_OF_INTERNATIONALS("shareOfInternationals", 1, Texts.OF_INTERNATIONALS, Texts.PERCENT),
    /** Persons more, or less than 0 fewer, than on the same day of the year before. */
    CHANGE("change", 0, Texts.CHANGE, Texts.PERSONS),
    /** The same in per cent of the year before. */
    CHANGE_PERCENT("changePercent", 1, Texts.CHANGE_PERCENT, Texts.PERCENT);

    private final Code code;
    private final int decimals;
    private final BilingualText label;
    private final BilingualText unit;

    CountMeasure(String code, int decimals, BilingualText label, BilingualText unit) {
        this.code = new Code(code);
        this.decimals = decimals;
        this.label = label;
        this.unit = unit;
    }

    public Code code() {
        return code;
    }

    public BilingualText label() {
        return label;
    }

    /** The measure of a table, which knows what its shares are of. */
    Measure of(TableDefinition table) {
        return new Measure(code, label, unit, decimals, meaning(table));
    }

    private BilingualText meaning(TableDefinition table) {
        return switch (this) {
            case COUNT -> table.description();
            case SHARE -> table.shareLabel();
            case SHARE_OF_RESIDENTS -> Texts.MEANING_OF_RESIDENTS;
            case SHARE_OF_INTERNATIONALS -> Texts.MEANING_OF_INTERNATIONALS;
            case CHANGE -> Texts.MEANING_OF_CHANGE;
            case CHANGE_PERCENT -> Texts.MEANING_OF_CHANGE_PERCENT;
        };
    }

    private static final class Texts {
        static final BilingualText NUMBER = new BilingualText("Aantal", "Number");
        static final BilingualText SHARE = new BilingualText("Aandeel", "Share");
        static final BilingualText OF_RESIDENTS = new BilingualText("Aandeel van alle inwoners", "Share of residents");
        static final BilingualText OF_INTERNATIONALS =
                new BilingualText("Aandeel van de internationale inwoners", "Share of internationals");
        static final BilingualText CHANGE = new BilingualText("Verandering in een jaar", "Change on the year before");
        static final BilingualText CHANGE_PERCENT =
                new BilingualText("Verandering in een jaar, in procenten", "Change on the year before, per cent");
        static final BilingualText PERSONS = new BilingualText("personen", "persons");
        static final BilingualText PERCENT = new BilingualText("%", "%");
        static final BilingualText MEANING_OF_RESIDENTS = new BilingualText(
                "Per honderd inwoners van de gemeente, of van dezelfde wijk of buurt als de tabel wijken of buurten heeft.",
                "Per hundred residents of the municipality, or of the same district or neighbourhood where the table has those.");
        static final BilingualText MEANING_OF_INTERNATIONALS = new BilingualText(
                "Per honderd internationale inwoners van de gemeente, of van dezelfde wijk of buurt als de tabel wijken of buurten heeft.",
                "Per hundred internationals of the municipality, or of the same district or neighbourhood where the table has those.");
        static final BilingualText MEANING_OF_CHANGE = new BilingualText(
                "Aantal min het aantal op dezelfde dag van het jaar ervoor.",
                "Number less the number on the same day of the year before.");
        static final BilingualText MEANING_OF_CHANGE_PERCENT = new BilingualText(
                "Verandering per honderd personen op dezelfde dag van het jaar ervoor.",
                "Change per hundred persons on the same day of the year before.");

        private Texts() {}
    }
}
