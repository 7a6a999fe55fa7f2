package nl.leiden.internationals.site;

/** The installation was given a value it cannot start with; the message is one sentence for the person who set it. */
public final class WrongSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSettings(String sentence) {
        super(sentence);
    }
}
