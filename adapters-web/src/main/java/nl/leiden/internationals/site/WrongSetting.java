package nl.leiden.internationals.site;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.tables.Code;

/** A setting without which, or with which, the monitor cannot start; the message is one sentence for whoever runs it. */
public final class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    private WrongSetting(String sentence) {
        super(sentence);
    }

    static WrongSetting missing(String variable, String expected) {
        return new WrongSetting(variable + " is not set, but must be " + expected + ".");
    }

    static WrongSetting notAsExpected(String variable, String value, String expected) {
        return new WrongSetting(variable + " is '" + value + "', but must be " + expected + ".");
    }

    /** For values that nobody may read in a log. */
    static WrongSetting secret(String variable, String found, String expected) {
        return new WrongSetting(variable + " " + found + ", but must be " + expected + ".");
    }

    /** For parameters under which published figures, taken together, tell too much about a cell. */
    public static WrongSetting tooLittleNoise(RegisterAudit.AuditedTable weakest) {
        return new WrongSetting("MONITOR_DISCLOSURE leaves too little noise for the registered tables: all published"
                + " figures together estimate cell "
                + weakest.weakest().stream().map(Code::value).collect(Collectors.joining(" × ")) + " of "
                + weakest.table() + " with a variance of "
                + String.format(Locale.ROOT, "%.2f", weakest.leastVariance()) + ", but at least "
                + RegisterAudit.LEAST_VARIANCE + " must remain; choose strict or a larger V.");
    }
}
