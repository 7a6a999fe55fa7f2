package nl.leiden.internationals.site;

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
}
