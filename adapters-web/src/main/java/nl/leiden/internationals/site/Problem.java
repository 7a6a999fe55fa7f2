package nl.leiden.internationals.site;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.Message;

/**
 * Why a request is not answered with what was asked for, by RFC 9457. It is worded in the reader's language when it is written: as
 * {@code application/problem+json} by the API, as a page elsewhere.
 *
 * @param errors everything that is wrong with the request, at once; empty if the detail says it all
 * @param members further members, such as the address of the extract that was refused
 * @param headers that the answer has besides
 */
public record Problem(
        ProblemType type,
        Message detail,
        List<ProblemError> errors,
        Map<String, String> members,
        Map<String, String> headers) {

    /** How the API writes problems. */
    public static final MediaType JSON = new MediaType("application", "problem+json");

    /** More errors than these help nobody. */
    static final int MOST_ERRORS = 50;

    public Problem {
        detail = Echo.of(detail);
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type, Message detail) {
        return new Problem(type, detail, List.of(), Map.of(), Map.of());
    }

    /** A problem whose detail says nothing that is not known from its type. */
    public static Problem of(ProblemType type) {
        return of(type, Message.of(type.titleKey() + ".detail"));
    }

    /** What the server refused by itself, of which nothing is known but the status. */
    static Problem ofStatus(int status, Visit visit) {
        ProblemType type = ProblemType.ofStatus(status);
        return switch (type) {
            case NOT_FOUND -> of(type, Message.of("problem.not-found.detail", visit.path()));
            case METHOD_NOT_ALLOWED -> of(type, Message.of("problem.method-not-allowed.unsaid"));
            case INTERNAL_ERROR -> of(type, Message.of("problem.internal-error.detail", visit.number()));
            default -> of(type);
        };
    }

    /** One that carries the errors, the first of them if there are very many; it has the type of its only error if there is a type with that name. */
    public static Problem of(List<ProblemError> errors) {
        ProblemType type = errors.size() == 1
                ? ProblemType.find(errors.getFirst().code()).orElse(ProblemType.INVALID_REQUEST)
                : ProblemType.INVALID_REQUEST;
        List<ProblemError> told = errors.subList(0, Math.min(errors.size(), MOST_ERRORS));
        Message detail = errors.size() == 1
                ? errors.getFirst().detail()
                : told.size() == errors.size()
                        ? Message.of("problem.several-errors", errors.size())
                        : Message.of("problem.very-many-errors", told.size(), errors.size());
        return new Problem(type, detail, told, Map.of(), Map.of());
    }

    /** One error that makes a problem of another type than its own name would. */
    public static Problem of(ProblemType type, ProblemError error) {
        return new Problem(type, error.detail(), List.of(error), Map.of(), Map.of());
    }

    public static Problem of(ProblemError... errors) {
        return of(List.of(errors));
    }

    /** The reasons as errors of one problem; a single reason is its detail. */
    public static Problem because(ProblemType type, List<Message> reasons) {
        return reasons.size() == 1 ? of(type, reasons.getFirst()) : because(type, reasons, ProblemError.In.BODY, "");
    }

    /** What is refused, every reason an error about this part of the request, a single one too. */
    public static Problem because(ProblemType type, List<Message> reasons, ProblemError.In in, String name) {
        Message detail =
                reasons.size() == 1 ? reasons.getFirst() : Message.of("problem.several-errors", reasons.size());
        return because(type, detail, reasons, in, name);
    }

    /** What is refused, with every reason as an error about this part of the request, which has no name if it is the whole body. */
    public static Problem because(
            ProblemType type, Message detail, List<Message> reasons, ProblemError.In in, String name) {
        List<ProblemError> errors = reasons.stream()
                .map(reason -> ProblemError.of(in, name, reason))
                .toList();
        return new Problem(type, detail, errors, Map.of(), Map.of());
    }

    public Problem withHeader(String name, String value) {
        return new Problem(type, detail, errors, members, with(headers, name, value));
    }

    public Problem withMember(String name, String value) {
        return new Problem(type, detail, errors, with(members, name, value), headers);
    }

    /** All that is wrong with the query at once, with what each of these problems leads to; a single one as it is. */
    public static Problem joined(List<Problem> problems) {
        if (problems.size() == 1) {
            return problems.getFirst();
        }
        Problem joined = because(
                ProblemType.INVALID_REQUEST,
                problems.stream().map(Problem::detail).toList(),
                ProblemError.In.QUERY,
                "");
        for (Problem problem : problems) {
            for (Map.Entry<String, String> member : problem.members().entrySet()) {
                joined = joined.withMember(member.getKey(), member.getValue());
            }
        }
        return joined;
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    public int status() {
        return type.status();
    }

    /** The answer that carries this problem. */
    public Response response() {
        Response.ResponseBuilder response = Response.status(status()).type(JSON).entity(this);
        headers.forEach(response::header);
        return response.build();
    }
}
