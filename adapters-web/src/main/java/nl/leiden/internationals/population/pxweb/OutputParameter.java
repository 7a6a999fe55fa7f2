package nl.leiden.internationals.population.pxweb;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a format is to be written, as PxWebApi 2 names it. */
enum OutputParameter {
    USE_CODES("UseCodes"),
    USE_TEXTS("UseTexts"),
    USE_CODES_AND_TEXTS("UseCodesAndTexts"),
    INCLUDE_TITLE("IncludeTitle"),
    SEPARATOR_TAB("SeparatorTab"),
    SEPARATOR_SPACE("SeparatorSpace"),
    SEPARATOR_SEMICOLON("SeparatorSemicolon");

    private final String code;

    OutputParameter(String code) {
        this.code = code;
    }

    /** The one that a client names, in whatever case. */
    static Optional<OutputParameter> find(String name) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.code.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(OutputParameter::code).toList();
    }

    String code() {
        return code;
    }

    boolean saysWhatStandsForValues() {
        return this == USE_CODES || this == USE_TEXTS || this == USE_CODES_AND_TEXTS;
    }

    boolean saysWhatSeparates() {
        return this == SEPARATOR_TAB || this == SEPARATOR_SPACE || this == SEPARATOR_SEMICOLON;
    }

    /** What it says something about, of which only one thing can be said. */
    boolean contradicts(OutputParameter other) {
        return this != other
                && ((saysWhatStandsForValues() && other.saysWhatStandsForValues())
                        || (saysWhatSeparates() && other.saysWhatSeparates()));
    }

    boolean isFor(PxFormat format) {
        return switch (format) {
            case JSON_STAT2, PX -> false;
            case CSV -> true;
            case HTML, XLSX -> !saysWhatSeparates();
        };
    }
}
