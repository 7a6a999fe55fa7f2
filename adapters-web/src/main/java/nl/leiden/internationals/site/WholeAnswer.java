package nl.leiden.internationals.site;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An answer as it was sent: its status, its headers, its body. */
final class WholeAnswer {

    /** Headers that the server writes anew each time. */
    private static final Set<HttpString> OF_THE_MOMENT = Set.of(Headers.DATE, Headers.CONNECTION);

    /** An estimate of what a header takes in memory besides its characters. */
    private static final int OBJECTS = 150;

    private final int status;
    private final List<Field> fields;
    private final Body body;

    private record Field(HttpString name, List<String> values) {}

    /** Bytes that are not to be changed. */
    static final class Body {

        private static final Body NONE = new Body(new byte[0]);

        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private WholeAnswer(int status, List<Field> fields, Body body) {
        this.status = status;
        this.fields = List.copyOf(fields);
        this.body = body;
    }

    /**
     * What an exchange that is complete was answered with.
     *
     * @return empty if that was not for everybody, or if something else than this body was sent
     */
    static Optional<WholeAnswer> of(HttpServerExchange exchange, Body offered) {
        boolean hasBody = exchange.getStatusCode() == StatusCodes.OK
                && !exchange.getRequestMethod().equals(Methods.HEAD);
        Body body = hasBody ? offered : Body.NONE;
        HeaderMap headers = exchange.getResponseHeaders();
        if ((exchange.getStatusCode() != StatusCodes.OK && exchange.getStatusCode() != StatusCodes.NOT_MODIFIED)
                || exchange.getResponseBytesSent() != body.bytes.length
                || !isForEverybody(headers)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (HeaderValues header : headers) {
            if (!OF_THE_MOMENT.contains(header.getHeaderName())) {
                fields.add(new Field(header.getHeaderName(), List.copyOf(header)));
            }
        }
        return Optional.of(new WholeAnswer(exchange.getStatusCode(), fields, body));
    }

    private static boolean isForEverybody(HeaderMap headers) {
        String caching = headers.getFirst(Headers.CACHE_CONTROL);
        return caching != null
                && caching.startsWith("public")
                && !headers.contains(Headers.SET_COOKIE)
                && !headers.contains(Headers.TRANSFER_ENCODING)
                && SameRequest.VARYING.containsAll(varying(headers));
    }

    private static List<String> varying(HeaderMap headers) {
        HeaderValues vary = headers.get(Headers.VARY);
        return vary == null
                ? List.of()
                : Arrays.stream(String.join(",", vary).toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .toList();
    }

    /** Without waiting for it to arrive. */
    void send(HttpServerExchange exchange) {
        exchange.setStatusCode(status);
        HeaderMap headers = exchange.getResponseHeaders();
        for (Field field : fields) {
            headers.addAll(field.name, field.values);
        }
        if (body.bytes.length == 0) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(ByteBuffer.wrap(body.bytes));
        }
    }

    /** In bytes. */
    long size() {
        long characters = fields.stream()
                .flatMap(field -> field.values.stream())
                .mapToLong(String::length)
                .sum();
        return body.bytes.length + characters + (long) OBJECTS * fields.size();
    }
}
