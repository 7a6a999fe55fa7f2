package nl.leiden.internationals.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.leiden.internationals.language.Message;

/** Remembers over one redirect what was just done, to tell it on the next page. */
@Singleton
public class Flash {

    private static final String KEY = "flash";

    private final HttpServletRequest request;

    @Inject
    public Flash(HttpServletRequest request) {
        this.request = request;
    }

    /** To be told on the next page; messages of one word only, which sessions can keep. */
    public void put(String key) {
        request.getSession(true).setAttribute(KEY, key);
    }

    /** What the page before left to be told, once. */
    public Optional<Message> take() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String key)) {
            return Optional.empty();
        }
        session.removeAttribute(KEY);
        return Optional.of(Message.of(key));
    }
}
