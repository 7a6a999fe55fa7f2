package nl.leiden.internationals.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * One request over HTTP and its answer.
 *
 * @param sentType content type of the request, without its parameters; empty if none was said
 * @param body as its writer meant it; of a file that is no text only that there is one
 */
record Exchange(String method, URI address, String sentType, int status, HttpHeaders headers, String body) {

    /** With a body that may be packed. */
    static Exchange of(String method, URI address, String sentType, HttpResponse<?> response, byte[] content) {
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return new Exchange(
                method,
                address,
                sentType,
                response.statusCode(),
                response.headers(),
                new String(packed && content.length > 0 ? unpacked(content) : content, StandardCharsets.UTF_8));
    }

    /** Keys of the query, as they were written. */
    List<String> queryKeys() {
        String query = address.getRawQuery();
        return query == null || query.isEmpty()
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .toList();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Type and subtype of the answer, in small letters, without parameters; empty if it has none. */
    String type() {
        return withoutParameters(header("Content-Type"));
    }

    static String withoutParameters(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return type().equals("application/json") || type().endsWith("+json");
    }

    private static byte[] unpacked(byte[] content) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return packed.readAllBytes();
        } catch (IOException notGzip) {
            throw new UncheckedIOException("the answer says that it is packed", notGzip);
        }
    }

    @Override
    public String toString() {
        return method + " " + address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                + " → " + status;
    }
}
