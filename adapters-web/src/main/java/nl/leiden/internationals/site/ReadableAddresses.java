package nl.leiden.internationals.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
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
import java.util.function.Function;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else in the application and refuses an address that cannot be read, such as one with {@code %zz} in it, with a
 * problem like any other. The server itself would close the connection without a word; it is configured to leave decoding to us.
 */
public final class ReadableAddresses implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> {
            HttpHandler decoding = new URLDecodingHandler(next, StandardCharsets.UTF_8.name());
            return exchange -> {
                if (isReadable(exchange.getRequestURI()) && isReadable(exchange.getQueryString())) {
                    exchange.addDefaultResponseListener(ReadableAddresses::answerWhatWasNotAnswered);
                    decoding.handleRequest(exchange);
                } else {
                    exchange.setStatusCode(400);
                    answer(
                            exchange,
                            visit -> Problem.of(ProblemType.INVALID_REQUEST, Message.of("problem.unreadable-address")));
                }
            };
        });
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
        Language language = ReaderLanguage.ofPath(path)
                .orElseGet(() -> ReaderLanguage.of(null, header(exchange, "Accept-Language")));
        CommonHeaders.of(ofApi)
                .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        Visit visit = new Visit();
        visit.begin(path, language);
        Problem problem = because.apply(visit);
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
