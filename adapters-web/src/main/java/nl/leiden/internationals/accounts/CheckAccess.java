package nl.leiden.internationals.accounts;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Visit;

/** Lets a resource method be called by those it is for, and by nobody if it does not say for whom it is. */
@Provider
@Singleton
@Priority(Priorities.AUTHORIZATION)
public class CheckAccess implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Visit visit;
    private final Visitor visitor;
    private final PageSession session;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Inject
    public CheckAccess(Visit visit, Visitor visitor, PageSession session) {
        this.visit = visit;
        this.visitor = visitor;
        this.session = session;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Access access = Access.to(resource.getResourceClass(), resource.getResourceMethod());
        Caller caller = visitor.caller();
        if (!access.isGrantedTo(caller)) {
            request.abortWith(refusal(access, caller).response());
        } else if (!SAFE.contains(request.getMethod())) {
            // a browser that keeps a password for the API sends it along with a form of another site too; what
            // everybody
            // may do there with or without one, pages of other sites may have their readers do
            boolean openToAll = access instanceof Access.Open && visit.isOfApi();
            if (!openToAll && comesFromElsewhere(request)) {
                request.abortWith(Problem.of(ProblemType.FROM_ELSEWHERE).response());
            } else if (!visit.isOfApi() && lacksToken()) {
                request.abortWith(Problem.of(ProblemType.FORM_EXPIRED).response());
            }
        }
    }

    private Problem refusal(Access access, Caller caller) {
        return switch (caller) {
            case Caller.Reader reader -> {
                Problem needed = Problem.of(ProblemType.SIGN_IN_NEEDED);
                yield visit.isOfApi() ? RecogniseCaller.challenge(needed) : needed;
            }
            case Caller.Colleague colleague ->
                Problem.of(
                        ProblemType.ROLE_MISSING,
                        Message.of(
                                "problem.role-missing.detail", colleague.name().value(), rolesOf(access)));
        };
    }

    private static List<Message> rolesOf(Access access) {
        return switch (access) {
            case Access.Restricted restricted ->
                restricted.roles().stream().sorted().map(CheckAccess::word).toList();
            case Access.Open open -> List.of();
            case Access.Closed closed -> List.of();
        };
    }

    private static Message word(Role role) {
        return switch (role) {
            case READER -> Message.of("role.reader");
            case ANALYST -> Message.of("role.analyst");
            case PUBLISHER -> Message.of("role.publisher");
            case POLICY -> Message.of("role.policy");
            case EDITOR -> Message.of("role.editor");
            case PRIVACY -> Message.of("role.privacy");
            case ADMIN -> Message.of("role.admin");
        };
    }

    /** Whether a browser says that a page of another site had it send this. */
    private static boolean comesFromElsewhere(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** Forms send the token of their session; a method that takes a body it must read itself checks it itself. */
    private boolean lacksToken() {
        return !resource.getResourceMethod().isAnnotationPresent(ChecksFormItself.class)
                && !session.isCsrfToken(session.sentToken());
    }
}
