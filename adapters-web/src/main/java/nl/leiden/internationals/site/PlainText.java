package nl.leiden.internationals.site;

import nl.leiden.internationals.language.Message;

/** What somebody wrote for others to read, such as a reason. */
public final class PlainText {

    /** What is said to be expected where it is not. */
    public static final Message EXPECTED = Message.of("expected.text");

    private static final int MOST_CHARACTERS = 2_000;

    private PlainText() {}

    /**
     * The text without blanks around it.
     *
     * @throws IllegalArgumentException if there is nothing to read in it, if it is longer than 2,000 characters, or if it holds control
     *     characters or halves of characters
     */
    public static String parse(String text) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > MOST_CHARACTERS) {
            throw new IllegalArgumentException("longer than " + MOST_CHARACTERS + " characters");
        }
        if (stripped.codePoints().noneMatch(PlainText::isVisible)) {
            throw new IllegalArgumentException("nothing to read");
        }
        if (!stripped.codePoints().allMatch(PlainText::mayOccur)) {
            throw new IllegalArgumentException("a control character or half a character");
        }
        return stripped;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static boolean mayOccur(int character) {
        boolean lineEndOrTab = character == '\n' || character == '\r' || character == '\t';
        return lineEndOrTab
                || (!Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
    }
}
