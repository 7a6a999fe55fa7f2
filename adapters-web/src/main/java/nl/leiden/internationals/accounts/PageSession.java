package nl.leiden.internationals.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import nl.leiden.internationals.population.release.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * The session that keeps a colleague signed in while she goes from page to page. It holds her name only, so that what her account may
 * do is looked up anew for every request. The API knows no sessions.
 */
@Singleton
public class PageSession {

    /** Form field, multipart field or query parameter that carries the token. */
    public static final String CSRF_FIELD = "csrf";

    /** Request header that carries the token for scripts. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String ACCOUNT = "account";
    private static final String TOKEN = "csrf";
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpServletRequest request;
    private final Accounts accounts;

    @Inject
    public PageSession(HttpServletRequest request, Accounts accounts) {
        this.request = request;
        this.accounts = accounts;
    }

    /** Keeps the colleague signed in, under a new session id so that an id planted before is worth nothing. */
    public void begin(Caller.Colleague colleague) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(ACCOUNT, colleague.name().value());
    }

    /** Signs out. */
    public void end() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who is signed in, with the roles of this moment. */
    public Caller caller() {
        HttpSession session = request.getSession(false);
        Object name = session == null ? null : session.getAttribute(ACCOUNT);
        if (name instanceof String text) {
            return accounts.find(new AccountName(text)).map(Caller.class::cast).orElseGet(Caller.Reader::new);
        }
        return new Caller.Reader();
    }

    /** Whether the request belongs to a session, or began one. */
    public boolean isThere() {
        return request.getSession(false) != null;
    }

    /** The token that every form of this session must send back; begins a session if there is none. */
    public String csrfToken() {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(TOKEN) instanceof String token) {
            return token;
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        session.setAttribute(TOKEN, token);
        return token;
    }

    /** The token as the request carries it, in the header or in a form that is not multipart. */
    @Nullable
    String sentToken() {
        String header = request.getHeader(CSRF_HEADER);
        return header == null ? request.getParameter(CSRF_FIELD) : header;
    }

    /** Whether what a form sent back is the token of this session. */
    public boolean isCsrfToken(@Nullable String sent) {
        HttpSession session = request.getSession(false);
        return sent != null
                && session != null
                && session.getAttribute(TOKEN) instanceof String token
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }
}
