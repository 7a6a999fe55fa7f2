package nl.leiden.internationals.population.register;

import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import org.jspecify.annotations.Nullable;

/** Sex as the register records it, LO BRP element 01.04.10. */
public enum Sex {
    MALE('M', "man", "male"),
    FEMALE('V', "vrouw", "female"),
    UNKNOWN('O', "onbekend", "unknown");

    private final char registerCode;
    private final String nl;
    private final String en;

    Sex(char registerCode, String nl, String en) {
        this.registerCode = registerCode;
        this.nl = nl;
        this.en = en;
    }

    /** The sex with this code of the register, {@code M}, {@code V} or {@code O}. */
    public static Optional<Sex> find(String registerCode) {
        return registerCode.length() == 1 ? Optional.ofNullable(withCode(registerCode.charAt(0))) : Optional.empty();
    }

    static @Nullable Sex withCode(int code) {
        return switch (code) {
            case 'M' -> MALE;
            case 'V' -> FEMALE;
            case 'O' -> UNKNOWN;
            default -> null;
        };
    }

    public String registerCode() {
        return String.valueOf(registerCode);
    }

    public BilingualText names() {
        return new BilingualText(nl, en);
    }
}
