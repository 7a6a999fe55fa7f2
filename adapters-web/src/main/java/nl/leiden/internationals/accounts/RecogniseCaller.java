package nl.leiden.internationals.accounts;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Visit;

/**
 * Finds out who is calling: the API by HTTP Basic only, pages by their session only. A browser that is signed in to the pages
 * therefore cannot be made to call the API in the name of its user.
 */
@Provider
@PreMatching
@Singleton
@Priority(Priorities.AUTHENTICATION)
public class RecogniseCaller implements ContainerRequestFilter {

    static final String CHALLENGE = "Basic realm=\"Leiden Internationals Monitor\", charset=\"UTF-8\"";

    private final Visit visit;
    private final Visitor visitor;
    private final Accounts accounts;
    private final PageSession session;
    private final HttpServletRequest servletRequest;

    @Inject
    public RecogniseCaller(
            Visit visit, Visitor visitor, Accounts accounts, PageSession session, HttpServletRequest servletRequest) {
        this.visit = visit;
        this.visitor = visitor;
        this.accounts = accounts;
        this.session = session;
        this.servletRequest = servletRequest;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (visit.isOfApi()) {
            String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
            if (header != null) {
                signIn(header, request);
            }
        } else {
            visitor.comesAs(session.caller());
        }
    }

    private void signIn(String header, ContainerRequestContext request) {
        Optional<Basic> basic = Basic.parse(header);
        if (basic.isEmpty()) {
            request.abortWith(challenge(Problem.of(
                            ProblemType.WRONG_CREDENTIALS, Message.of("problem.wrong-credentials.unreadable")))
                    .response());
            return;
        }
        switch (accounts.signIn(basic.get().name(), basic.get().password(), CallerAddress.of(servletRequest))) {
            case SignIn.Welcome welcome -> visitor.comesAs(welcome.colleague());
            case SignIn.Wrong wrong ->
                request.abortWith(
                        challenge(Problem.of(ProblemType.WRONG_CREDENTIALS)).response());
            case SignIn.TooOften tooOften ->
                request.abortWith(Problem.of(
                                ProblemType.TOO_MANY_ATTEMPTS,
                                Message.of(
                                        "problem.too-many-attempts.detail",
                                        tooOften.pause().toSeconds()))
                        .withHeader(
                                "Retry-After", Long.toString(tooOften.pause().toSeconds()))
                        .response());
        }
    }

    static Problem challenge(Problem problem) {
        return problem.withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
}
