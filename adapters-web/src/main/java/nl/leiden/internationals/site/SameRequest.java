package nl.leiden.internationals.site;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two requests have in common that get the same answer, as long as that holds: everything that an answer of the monitor to
 * everybody may depend on, as it was sent.
 *
 * @param target path and query
 * @param headers those that {@link #VARYING} and If-None-Match name, with an empty text for one that is not there
 */
record SameRequest(HttpString method, String target, List<String> headers) {

    /** Headers that answers may depend on; an answer that says in Vary that it depends on others is none for others. */
    static final Set<String> VARYING = Set.of("accept", "accept-language", "accept-encoding");

    /** What a request has that asks for more, or for somebody: whoever is signed in, a part of an answer, something in a body. */
    private static final List<HttpString> ASKING_MORE = List.of(
            Headers.AUTHORIZATION,
            Headers.COOKIE,
            Headers.RANGE,
            Headers.IF_MATCH,
            Headers.IF_MODIFIED_SINCE,
            Headers.IF_UNMODIFIED_SINCE,
            Headers.CONTENT_TYPE,
            Headers.EXPECT,
            Headers.UPGRADE,
            HttpString.tryFromString("Accept-Crs"));

    /** An estimate of what it takes in memory besides the characters. */
    private static final int OBJECTS = 400;

    /** Empty if the request asks for more than what others asked for. */
    static Optional<SameRequest> of(HttpServerExchange exchange) {
        HttpString method = exchange.getRequestMethod();
        HeaderMap headers = exchange.getRequestHeaders();
        if ((!method.equals(Methods.GET) && !method.equals(Methods.HEAD))
                || !exchange.isRequestComplete()
                || ASKING_MORE.stream().anyMatch(headers::contains)) {
            return Optional.empty();
        }
        return Optional.of(new SameRequest(
                method,
                exchange.getRequestURI() + '?' + exchange.getQueryString(),
                List.of(
                        value(headers, Headers.ACCEPT),
                        value(headers, Headers.ACCEPT_LANGUAGE),
                        value(headers, Headers.ACCEPT_ENCODING),
                        value(headers, Headers.IF_NONE_MATCH))));
    }

    private static String value(HeaderMap headers, HttpString name) {
        HeaderValues values = headers.get(name);
        return values == null ? "" : String.join("\n", values);
    }

    /** In bytes. */
    long size() {
        return OBJECTS
                + target.length()
                + headers.stream().mapToLong(String::length).sum();
    }
}
