package nl.leiden.internationals.language;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something to tell a person, not yet worded: a key and what is to be filled in. The words stand in one place per
 * language, under the same key.
 *
 * @param key words of small letters, digits and hyphens, joined by full stops, such as {@code rejection.geslacht}
 * @param arguments what the text mentions, in the order {@code {0}}, {@code {1}} …: strings, numbers, dates, and
 *     bilingual texts or messages, which are worded in the reader's language
 */
public record Message(String key, List<Object> arguments) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

    public Message {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of a message: '" + key + "'");
        }
        arguments = List.copyOf(arguments);
    }

    /** The message under this key with these arguments. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
