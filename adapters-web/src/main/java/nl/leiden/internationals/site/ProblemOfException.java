package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes a problem of whatever goes wrong between the server and a resource. What the caller did wrong is said; of what went wrong
 * inside only the number under which the log tells more.
 */
@Provider
@Singleton
public class ProblemOfException implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemOfException.class);

    private final Visit visit;

    @Inject
    public ProblemOfException(Visit visit) {
        this.visit = visit;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            Response response = refused.getResponse();
            return response.getStatus() < 400 || response.getEntity() instanceof Problem
                    ? response
                    : problem(refused).response();
        }
        return problem(failure).response();
    }

    private Problem problem(WebApplicationException refused) {
        Response response = refused.getResponse();
        return switch (refused) {
            case NotFoundException notFound ->
                Problem.of(ProblemType.NOT_FOUND, Message.of("problem.not-found.detail", visit.path()));
            case NotAllowedException notAllowed -> {
                String named = response.getHeaderString(HttpHeaders.ALLOW);
                String allowed = named == null ? "" : CommonHeaders.inOrder(named);
                yield Problem.of(
                                ProblemType.METHOD_NOT_ALLOWED,
                                Message.of("problem.method-not-allowed.detail", allowed))
                        .withHeader(HttpHeaders.ALLOW, allowed);
            }
            case NotAcceptableException notAcceptable -> Problem.of(ProblemType.NOT_ACCEPTABLE);
            case NotSupportedException notSupported -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            default ->
                response.getStatus() < 500
                        ? Problem.of(ProblemType.ofStatus(response.getStatus()))
                        : unexpected(refused);
        };
    }

    private Problem problem(Throwable failure) {
        Set<Throwable> causes = new LinkedHashSet<>();
        collect(failure, causes);
        if (causes.stream().anyMatch(ProblemOfException::saysThatTheCallerWentAway)) {
            LOG.infof("request %s to %s broke off", visit.number(), visit.path());
            return Problem.of(ProblemType.UPLOAD_CUT_OFF);
        }
        boolean connectionLost = causes.stream().anyMatch(ProblemOfException::saysThatTheConnectionIsLost);
        if (!connectionLost && sayThatNothingCanBeWritten(causes)) {
            LOG.errorf(failure, "request %s: the database cannot write, its disk may be full", visit.number());
            return Problem.of(ProblemType.UNAVAILABLE, Message.of("problem.unavailable.disk"));
        }
        if (connectionLost || causes.stream().anyMatch(ProblemOfException::saysThatThereIsNoConnection)) {
            LOG.errorf(failure, "request %s: the database does not answer", visit.number());
            return Problem.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", "10");
        }
        return unexpected(failure);
    }

    private Problem unexpected(Throwable failure) {
        LOG.errorf(failure, "request %s to %s failed", visit.number(), visit.path());
        return Problem.of(ProblemType.INTERNAL_ERROR, Message.of("problem.internal-error.detail", visit.number()));
    }

    /** The body broke off, or stood still for too long: how the server says so while a form is being read. */
    private static boolean saysThatTheCallerWentAway(Throwable cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        return cause instanceof IOException
                && (message.startsWith("UT000128")
                        || cause instanceof ClosedChannelException
                        || cause.getClass().getSimpleName().equals("ReadTimeoutException"));
    }

    /** Classes 08 (connection) and 57P (shutdown) of SQLSTATE, and the number under which H2 says so. */
    private static boolean saysThatTheConnectionIsLost(Throwable cause) {
        String state = state(cause);
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("90067");
    }

    private static boolean saysThatThereIsNoConnection(Throwable cause) {
        return cause.getClass().getName().startsWith("jakarta.resource.ResourceException")
                || cause.getClass().getSimpleName().equals("JDBCConnectionException");
    }

    /** Classes 53 (no room) and 58 (files) of SQLSTATE; H2 writes files itself and names the failure to write as the cause. */
    private static boolean sayThatNothingCanBeWritten(Set<Throwable> causes) {
        return causes.stream()
                        .anyMatch(cause ->
                                state(cause).startsWith("53") || state(cause).startsWith("58"))
                || (causes.stream().anyMatch(SQLException.class::isInstance)
                        && causes.stream().anyMatch(IOException.class::isInstance));
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    /** Causes, and what was suppressed: that is where a transaction which cannot be committed says why. */
    private static void collect(@Nullable Throwable failure, Set<Throwable> into) {
        if (failure != null && into.add(failure)) {
            collect(failure.getCause(), into);
            for (Throwable suppressed : failure.getSuppressed()) {
                collect(suppressed, into);
            }
        }
    }
}
