package nl.leiden.internationals.site;

import java.util.List;
import nl.leiden.internationals.language.Message;

/** What was sent, as far as it is repeated in an answer: the beginning, or who sends much would be sent more. */
final class Echo {

    /** In letters; no name or code that the monitor knows is as long. */
    static final int LONGEST = 100;

    private Echo() {}

    static String of(String sent) {
        return sent.length() <= LONGEST ? sent : sent.substring(0, LONGEST) + "…";
    }

    /** The message with the beginnings of the texts that were filled in. */
    static Message of(Message message) {
        List<Object> arguments = message.arguments().stream()
                .map(argument -> argument instanceof String sent ? (Object) of(sent) : argument)
                .toList();
        return new Message(message.key(), arguments);
    }
}
