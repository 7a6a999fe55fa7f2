package nl.leiden.internationals.population.register;

import static nl.leiden.internationals.population.register.RegisterColumn.BIRTH_DATE;
import static nl.leiden.internationals.population.register.RegisterColumn.SETTLED_IN_MUNICIPALITY;
import static nl.leiden.internationals.population.register.RegisterColumn.SETTLED_IN_NETHERLANDS;
import static nl.leiden.internationals.population.register.RegisterColumn.SPECIAL_DUTCH_STATUS;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that a row must keep, in the order in which they are judged; a row is rejected for the first it breaks. */
public enum RejectionRule {
    /** As many fields as the header has. */
    FIELD_COUNT("aantal-velden", null),
    /** 8–64 characters of A–Z, a–z, 0–9, underscore and hyphen. */
    PSEUDONYM("pseudoniem", RegisterColumn.PSEUDONYM),
    /** Four digits. */
    MUNICIPALITY("gemeente", RegisterColumn.MUNICIPALITY),
    /** A register date; empty is none. */
    BIRTH("geboortedatum", BIRTH_DATE),
    /** What is known of the birth date does not lie after the reference date. */
    BIRTH_AFTER_REFERENCE_DATE("geboortedatum-na-peildatum", BIRTH_DATE),
    /** {@code M}, {@code V} or {@code O}. */
    SEX("geslacht", RegisterColumn.SEX),
    /** Codes of national table 32, at least one unless the special Dutch status is filled. */
    NATIONALITY("nationaliteit", RegisterColumn.NATIONALITY),
    /** No code that had ended before the reference date. */
    NATIONALITY_ENDED("nationaliteit-vervallen", RegisterColumn.NATIONALITY),
    /** {@code B}, {@code V} or empty. */
    SPECIAL_STATUS("bijzonder-nederlanderschap", SPECIAL_DUTCH_STATUS),
    /** Empty, unknown, or in a district of the municipality. */
    NEIGHBOURHOOD("buurt", RegisterColumn.NEIGHBOURHOOD),
    /** A register date or empty. */
    SETTLEMENT_IN_NETHERLANDS("datum-vestiging-nederland", SETTLED_IN_NETHERLANDS),
    /** A register date or empty. */
    SETTLEMENT_IN_MUNICIPALITY("datum-vestiging-gemeente", SETTLED_IN_MUNICIPALITY),
    /** A code of national table 56 or empty. */
    RESIDENCE_TITLE("verblijfstitel", RegisterColumn.RESIDENCE_TITLE),
    /** A register date or empty. */
    RESIDENCE_TITLE_END("verblijfstitel-einde", RegisterColumn.RESIDENCE_TITLE_END),
    /** One of the seven groups a source can give, or empty. */
    GROUP("groep", RegisterColumn.GROUP),
    /** Filled where the group is. */
    GROUP_SOURCE("groep-bron", RegisterColumn.GROUP_SOURCE);

    private final String registerCode;
    private final @Nullable RegisterColumn column;

    RejectionRule(String registerCode, @Nullable RegisterColumn column) {
        this.registerCode = registerCode;
        this.column = column;
    }

    /** The name of the rule in reports, such as {@code nationaliteit-vervallen}. */
    public String registerCode() {
        return registerCode;
    }

    /** The column that breaks it; empty when the row as a whole does. */
    public Optional<RegisterColumn> column() {
        return Optional.ofNullable(column);
    }
}
