package nl.leiden.internationals.population.register;

import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;

/**
 * Why an international lives here, as far as a residence title or a source outside the register says so. It is never
 * guessed: where neither says it, a person is {@link #NOT_CLASSIFIABLE}.
 */
public enum Group {
    KNOWLEDGE_WORKER("kenniswerker", "Kenniswerker", "Knowledge worker"),
    LABOUR_MIGRANT("arbeidsmigrant", "Arbeidsmigrant", "Labour migrant"),
    STUDENT("student", "Student", "Student"),
    REFUGEE("vluchteling", "Vluchteling", "Refugee"),
    DISPLACED("ontheemde", "Ontheemde uit Oekraïne", "Displaced from Ukraine"),
    FAMILY("gezin", "Gezin", "Family"),
    OTHER("overig", "Overig", "Other"),
    NOT_CLASSIFIABLE("niet-indeelbaar", "Niet in te delen", "Not classifiable");

    private final String registerCode;
    private final String nl;
    private final String en;

    Group(String registerCode, String nl, String en) {
        this.registerCode = registerCode;
        this.nl = nl;
        this.en = en;
    }

    /** The group with this word, in small letters; {@code niet-indeelbaar} included, which no extract may hold. */
    public static Optional<Group> find(String registerCode) {
        for (Group group : values()) {
            if (group.registerCode.equals(registerCode)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /** The word the column {@code groep} of an extract has for it. */
    public String registerCode() {
        return registerCode;
    }

    public BilingualText names() {
        return new BilingualText(nl, en);
    }
}
