package nl.leiden.internationals.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds every answer of the API against its description: the status, the content type, the headers, and the body against its schema; and
 * against what the API Design Rules want of every answer, described or not.
 */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    /** Rule /core/transport/security-headers, besides Content-Type, which only an answer with a body has. */
    private static final List<String> HEADERS_OF_EVERY_ANSWER = List.of(
            "API-Version",
            "Access-Control-Allow-Origin",
            "Cache-Control",
            "Content-Security-Policy",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options");

    /** A moment that is told with another offset than that of UTC: rule /core/date-time/timezone. */
    private static final Pattern NOT_UTC =
            Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([+-]\\d\\d:?\\d\\d)?\"");

    private final DescribedApi api;

    Contract(JsonNode document) {
        this.api = new DescribedApi(document);
    }

    /** Everything in which an answer is not as described; empty if it is, or is not of the API. */
    List<String> deviations(Exchange exchange) {
        String path = exchange.address().getRawPath();
        if (!path.equals(DescribedApi.BASE) && !path.startsWith(DescribedApi.BASE + "/")) {
            return List.of();
        }
        List<String> deviations = new ArrayList<>(ofEveryAnswer(exchange));
        Optional<JsonNode> pathItem = api.pathItem(path);
        if (pathItem.isEmpty()) {
            deviations.addAll(problem(exchange, 404, "the path is not described"));
        } else if (exchange.method().equals("OPTIONS")) {
            deviations.addAll(options(exchange, pathItem.get()));
        } else {
            String method =
                    exchange.method().equals("HEAD") ? "get" : exchange.method().toLowerCase(Locale.ROOT);
            JsonNode operation = pathItem.get().path(method);
            if (operation.isMissingNode()) {
                deviations.addAll(problem(exchange, 405, "the method is not described"));
                deviations.addAll(allowed(exchange, pathItem.get()));
            } else {
                deviations.addAll(described(exchange, operation));
            }
        }
        return deviations;
    }

    private List<String> ofEveryAnswer(Exchange exchange) {
        List<String> deviations = new ArrayList<>();
        for (String header : HEADERS_OF_EVERY_ANSWER) {
            if (exchange.header(header).isEmpty()) {
                deviations.add("no header " + header);
            }
        }
        if (!exchange.header("API-Version").equals(api.version())) {
            deviations.add("version " + exchange.header("API-Version") + " where " + api.version() + " is described");
        }
        if (!exchange.body().isEmpty() && exchange.type().isEmpty()) {
            deviations.add("a body without a content type");
        }
        if (!exchange.body().isEmpty() && exchange.method().equals("HEAD")) {
            deviations.add("a body to HEAD");
        }
        if (exchange.status() >= 400 && !exchange.type().equals(PROBLEM)) {
            deviations.add("an error as " + exchange.type());
        }
        if (exchange.isJson() && !exchange.body().isEmpty()) {
            NOT_UTC.matcher(exchange.body())
                    .results()
                    .limit(1)
                    .forEach(found -> deviations.add("a moment that is not in UTC: " + found.group()));
        }
        return deviations;
    }

    private List<String> problem(Exchange exchange, int status, String otherwise) {
        if (exchange.status() != status && exchange.status() != 400) {
            return List.of(otherwise);
        }
        return exchange.method().equals("HEAD")
                ? List.of()
                : json(exchange).map(api::deviationsOfProblem).orElse(List.of("no problem as JSON"));
    }

    private static List<String> options(Exchange exchange, JsonNode pathItem) {
        List<String> deviations = new ArrayList<>(allowed(exchange, pathItem));
        if (exchange.status() != 204) {
            deviations.add("OPTIONS is answered with 204");
        }
        if (!exchange.body().isEmpty()) {
            deviations.add("a body to OPTIONS");
        }
        return deviations;
    }

    private static List<String> allowed(Exchange exchange, JsonNode pathItem) {
        Set<String> allowed = Arrays.stream(exchange.header("Allow").split(","))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = DescribedApi.methods(pathItem);
        return exchange.status() == 400 || allowed.equals(described)
                ? List.of()
                : List.of("allowed are " + allowed + " where " + described + " are described");
    }

    private List<String> described(Exchange exchange, JsonNode operation) {
        Optional<JsonNode> response = api.response(operation, exchange.status());
        if (response.isEmpty()) {
            return List.of("the status is not described");
        }
        List<String> deviations = new ArrayList<>(headers(exchange, response.get()));
        if (exchange.status() < 400) {
            deviations.addAll(request(exchange, operation));
        }
        JsonNode content = response.get().path("content");
        if (content.isEmpty()) {
            if (!exchange.body().isEmpty()) {
                deviations.add("a body where none is described");
            }
            return deviations;
        }
        Optional<JsonNode> media = content.properties().stream()
                .filter(entry -> Exchange.withoutParameters(entry.getKey()).equals(exchange.type()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (media.isEmpty()) {
            deviations.add("the content type " + exchange.type() + " is not described");
        } else if (!exchange.method().equals("HEAD") && exchange.isJson()) {
            deviations.addAll(json(exchange)
                    .map(body -> api.deviations(media.get().path("schema"), body))
                    .orElse(List.of("the body is not JSON")));
        }
        return deviations;
    }

    /** What is described as required is there, and what is there fits its schema. */
    private List<String> headers(Exchange exchange, JsonNode response) {
        List<String> deviations = new ArrayList<>();
        response.path("headers").properties().forEach(entry -> {
            JsonNode header = api.resolved(entry.getValue());
            boolean given = exchange.headers().firstValue(entry.getKey()).isPresent();
            if (header.path("required").asBoolean() && !given) {
                deviations.add("no header " + entry.getKey() + ", which is described as required");
            }
        });
        return deviations;
    }

    /** What was taken is described as something to be sent. */
    private List<String> request(Exchange exchange, JsonNode operation) {
        List<String> deviations = new ArrayList<>();
        for (String key : exchange.queryKeys()) {
            if (!api.hasQueryKey(operation, key)) {
                deviations.add("the query key " + key + " was taken and is not described");
            }
        }
        JsonNode content = operation.path("requestBody").path("content");
        boolean sent = !exchange.sentType().isEmpty();
        if (sent && !content.isEmpty() && !content.has(exchange.sentType())) {
            deviations.add("the content type " + exchange.sentType() + " was taken and is not described");
        }
        return deviations;
    }

    private static Optional<JsonNode> json(Exchange exchange) {
        try {
            return exchange.isJson() ? Optional.of(JSON.readTree(exchange.body())) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
