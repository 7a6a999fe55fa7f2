package nl.leiden.internationals.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.URLDecodingHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else in the application and refuses a request whose address, cookies or type of content cannot be read, such as
 * one with {@code %zz} in its address, with a problem like any other. The server itself would close the connection without a word; it is
 * configured to leave decoding to us.
 */
public final class ReadableRequests implements ServletExtension {

    /** What RFC 3986 lets stand in an address as it is, besides letters and digits; the server took no more either. */
    private static final String UNESCAPED = "-._~:/?[]@!$&'()*+,;=%";

    /** A type and a subtype, RFC 9110, section 8.3.1; what may follow is looked at by whoever needs it. */
    private static final Pattern CONTENT_TYPE =
            Pattern.compile("\\s*[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+\\s*(;.*)?");

    /** What may follow what is preferred: parameters, of which q is a number from 0 to 1, RFC 9110, section 12.4.2. */
    private static final String PREFERRED = "\\s*(;\\s*(?!q\\s*=)[^;]*|;\\s*q\\s*=\\s*[01]?(\\.\\d*)?\\s*)*";

    /** Types in the header Accept; some clients write a lone star. */
    private static final Pattern ACCEPTED =
            Pattern.compile("\\s*(\\*|[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+)" + PREFERRED);

    private static final Pattern ACCEPTED_LANGUAGE = Pattern.compile("\\s*[\\w*-]+" + PREFERRED);

    /** A length of more digits is no number that the server can count to. */
    private static final int MOST_DIGITS = 18;

    /** No dimension has as many codes; who sends more would have each of them looked at. */
    private static final int MOST_PARAMETERS = 1_000;

    private static final HttpString CONNECT = new HttpString("CONNECT");

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> {
            HttpHandler decoding = new URLDecodingHandler(next, StandardCharsets.UTF_8.name());
            return exchange -> {
                Optional<Problem> unreadable = problem(exchange);
                if (unreadable.isPresent()) {
                    exchange.setStatusCode(unreadable.get().status());
                    exchange.setPersistent(false);
                    answer(exchange, visit -> unreadable.get());
                } else {
                    exchange.addDefaultResponseListener(ReadableRequests::answerWhatWasNotAnswered);
                    decoding.handleRequest(exchange);
                }
            };
        });
    }

    private static Optional<Problem> problem(HttpServerExchange exchange) {
        if (exchange.getRequestMethod().equals(CONNECT)) {
            return Optional.of(
                    Problem.of(ProblemType.METHOD_NOT_ALLOWED, Message.of("problem.method-not-allowed.unsaid")));
        }
        OptionalInt wrong = unescaped(exchange.getRequestURI() + exchange.getQueryString());
        if (wrong.isPresent()) {
            return unreadable(Message.of("problem.unescaped-character", String.format("%%%02X", wrong.getAsInt())));
        }
        if (holdsZero(exchange.getRequestURI()) || holdsZero(exchange.getQueryString())) {
            return unreadable(Message.of("problem.zero-character"));
        }
        if (!isReadable(exchange.getRequestURI()) || !isReadable(exchange.getQueryString())) {
            return unreadable(Message.of("problem.unreadable-address"));
        }
        long parameters =
                exchange.getQueryString().chars().filter(c -> c == '&').count() + 1;
        if (parameters > MOST_PARAMETERS) {
            return unreadable(Message.of("problem.too-many-parameters", parameters, MOST_PARAMETERS));
        }
        String length = header(exchange, Headers.CONTENT_LENGTH_STRING);
        if (length != null && length.strip().length() > MOST_DIGITS) {
            return Optional.of(Problem.of(ProblemType.UPLOAD_TOO_LARGE));
        }
        String type = header(exchange, Headers.CONTENT_TYPE_STRING);
        if (type != null && !CONTENT_TYPE.matcher(type).matches()) {
            return unreadable(Message.of("problem.unreadable-content-type"));
        }
        if (!isAccept(header(exchange, Headers.ACCEPT_STRING))) {
            return unreadable(Message.of("problem.unreadable-accept"));
        }
        if (!isAcceptLanguage(header(exchange, Headers.ACCEPT_LANGUAGE_STRING))) {
            return unreadable(Message.of("problem.unreadable-accept-language"));
        }
        return hasReadableCookies(exchange) ? Optional.empty() : unreadable(Message.of("problem.unreadable-cookies"));
    }

    private static Optional<Problem> unreadable(Message why) {
        return Optional.of(Problem.of(ProblemType.INVALID_REQUEST, why));
    }

    private static boolean hasReadableCookies(HttpServerExchange exchange) {
        try {
            // the server parses them when they are first asked for, and would fail in the middle of the request
            exchange.requestCookies().forEach(Cookie::getValue);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The first byte of the address that must be escaped but is not. */
    static OptionalInt unescaped(String address) {
        return address.chars()
                .filter(c -> c >= 0x80 || (!Character.isLetterOrDigit(c) && UNESCAPED.indexOf(c) < 0))
                .findFirst();
    }

    /** The character zero is well written, but no address holds it. */
    static boolean holdsZero(String address) {
        return address.contains("%00");
    }

    static boolean isAccept(@Nullable String header) {
        return isList(header, ACCEPTED);
    }

    static boolean isAcceptLanguage(@Nullable String header) {
        return isList(header, ACCEPTED_LANGUAGE);
    }

    private static boolean isList(@Nullable String header, Pattern item) {
        return header == null
                || Arrays.stream(header.split(",", -1))
                        .allMatch(
                                given -> given.isBlank() || item.matcher(given).matches());
    }

    /** Whether all escapes are two hexadecimal digits and together are UTF-8. */
    static boolean isReadable(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c != '%') {
                bytes.write(c < 0x80 ? c : '?');
                continue;
            }
            int high = i + 2 < address.length() ? Character.digit(address.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(address.charAt(i + 2), 16);
            if (low < 0 || (high == 0 && low == 0)) {
                return false;
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** Errors that the container would leave without a body. */
    private static boolean answerWhatWasNotAnswered(HttpServerExchange exchange) {
        if (exchange.getStatusCode() < 400 || exchange.isResponseStarted()) {
            return false;
        }
        answer(exchange, visit -> Problem.ofStatus(exchange.getStatusCode(), visit));
        return true;
    }

    private static void answer(HttpServerExchange exchange, Function<Visit, Problem> because) {
        String path = exchange.getRequestURI();
        boolean ofApi = Visit.isOfApi(path);
        Language language =
                ReaderLanguage.ofRequest(path, exchange.getQueryString(), header(exchange, "Accept-Language"));
        CommonHeaders.of(ofApi)
                .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        Visit visit = new Visit();
        visit.begin(path, language);
        Problem problem = because.apply(visit);
        exchange.getResponseHeaders().put(Headers.CONTENT_LANGUAGE, language.tag());
        byte[] body;
        if (ofApi) {
            body = json(problem, visit);
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, Problem.JSON.toString());
        } else {
            body = PlainErrorPage.html(problem, visit).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html;charset=UTF-8");
        }
        exchange.setResponseContentLength(body.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }

    private static @Nullable String header(HttpServerExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static byte[] json(Problem problem, Visit visit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ProblemJson.write(problem, Texts.in(visit.language()), visit.path(), visit.number(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }
}
