package nl.leiden.internationals.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands before everything else in the application and gives who sends the same request as someone before the same answer, byte by
 * byte, as a cache between readers and the monitor would do (RFC 9111); but each time it asks whether the answer still holds. It waits
 * for nothing: what it does not have, or what may not hold any more, the application answers.
 *
 * <p>Only answers that a resource offered with {@link #mayRepeat} are kept, with the headers that they were sent with.
 */
public final class RepeatedRequests implements ServletExtension {

    /** What all that is kept may take, with its addresses and headers. */
    private static final long MOST_BYTES = 32L << 20;

    /** A longer answer is not kept: beside sending it the way through the application takes no time. */
    private static final long MOST_BYTES_OF_ONE = MOST_BYTES / 32;

    private static final AttachmentKey<Offer> OFFER = AttachmentKey.create(Offer.class);

    private volatile Shelf shelf = new Shelf(() -> false);

    /** What an answer depends on. */
    @FunctionalInterface
    public interface Validity {

        /** Whether the application would answer the same now; may not wait for anything. */
        boolean holds();
    }

    /** An answer that is being sent for the first time. */
    private record Offer(Validity validity, WholeAnswer.Body body) {}

    /** Answers that hold as long as each other. It is only filled, and left behind when it is full or holds no more. */
    private record Shelf(Validity validity, ConcurrentHashMap<SameRequest, WholeAnswer> answers, AtomicLong bytes) {

        Shelf(Validity validity) {
            this(validity, new ConcurrentHashMap<>(), new AtomicLong());
        }

        Optional<WholeAnswer> find(SameRequest request) {
            return Optional.ofNullable(answers.get(request)).filter(known -> validity.holds());
        }
    }

    /**
     * Says that the answer to the request of this thread may be given again.
     *
     * @param body as it is sent, without bytes for 304; not to be changed
     * @param validity the same object for all answers that hold as long as this one
     */
    public static void mayRepeat(byte[] body, Validity validity) {
        ServletRequestContext request = ServletRequestContext.current();
        if (request != null) {
            mayRepeat(request.getExchange(), body, validity);
        }
    }

    static void mayRepeat(HttpServerExchange exchange, byte[] body, Validity validity) {
        exchange.putAttachment(OFFER, new Offer(validity, new WholeAnswer.Body(body)));
    }

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(this::before);
    }

    /** The application with this before it. */
    HttpHandler before(HttpHandler application) {
        return exchange -> {
            Optional<SameRequest> request = SameRequest.of(exchange);
            Shelf current = shelf;
            Optional<WholeAnswer> known = request.flatMap(current::find);
            if (known.isPresent()) {
                known.get().send(exchange);
                return;
            }
            request.ifPresent(asked -> exchange.addExchangeCompleteListener((answered, next) -> {
                keep(asked, answered, current.validity);
                next.proceed();
            }));
            application.handleRequest(exchange);
        };
    }

    /**
     * Keeps an answer if what it depends on was known here before its request came, so that it was not made of anything read earlier;
     * else only what it depends on is noted, for those that come from now on.
     */
    private void keep(SameRequest request, HttpServerExchange exchange, Validity knownBefore) {
        Offer offer = exchange.getAttachment(OFFER);
        if (offer == null || !offer.validity.holds()) {
            return;
        }
        if (offer.validity.equals(knownBefore)) {
            WholeAnswer.of(exchange, offer.body).ifPresent(answer -> keep(request, answer, offer.validity));
        } else if (!offer.validity.equals(shelf.validity)) {
            shelf = new Shelf(offer.validity);
        }
    }

    private void keep(SameRequest request, WholeAnswer answer, Validity validity) {
        long size = request.size() + answer.size();
        if (size > MOST_BYTES_OF_ONE) {
            return;
        }
        Shelf current = shelf;
        if (!current.validity.equals(validity) || current.bytes.get() + size > MOST_BYTES) {
            current = new Shelf(validity);
            shelf = current;
        }
        if (current.answers.putIfAbsent(request, answer) == null) {
            current.bytes.addAndGet(size);
        }
    }
}
