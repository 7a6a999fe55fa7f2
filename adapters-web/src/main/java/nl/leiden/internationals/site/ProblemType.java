package nl.leiden.internationals.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problems a request can meet. Their names are part of the API and never change. */
public enum ProblemType {
    /** Several things are wrong with the request, or one that has no type of its own. */
    INVALID_REQUEST(400),
    UNKNOWN_DIMENSION(400),
    UNKNOWN_CODE(400),
    TOO_MANY_CELLS(400),
    MALFORMED_JSON(400),
    UPLOAD_CUT_OFF(400),
    /** Invalid input is 400, whatever is wrong with it: API Design Rules, /core/error-handling/invalid-input. */
    EXTRACT_REFUSED(400),
    NOT_PROCESSABLE(400),
    SIGN_IN_NEEDED(401),
    WRONG_CREDENTIALS(401),
    ROLE_MISSING(403),
    FORM_EXPIRED(403),
    FROM_ELSEWHERE(403),
    /** PxWebApi 2 says so where the API of the monitor says {@link #TOO_MANY_CELLS}. */
    CELL_LIMIT(403),
    NOT_FOUND(404),
    UNKNOWN_TABLE(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    /** They were published once. */
    FIGURES_WITHDRAWN(410),
    PRECONDITION_FAILED(412),
    UPLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_ATTEMPTS(429),
    TOO_MANY_CALLS(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The type with this name, such as {@code unknown-code}. */
    public static Optional<ProblemType> find(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The most general type with this status, 400–599; what is not known is an invalid request or an internal error. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_NEEDED;
            case 403 -> ROLE_MISSING;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 410 -> FIGURES_WITHDRAWN;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> UPLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_ATTEMPTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }

    /** Status code of HTTP. */
    public int status() {
        return status;
    }

    /** Name in addresses: small letters and hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The URI reference that names the type for ever. */
    public String uri() {
        return "/problems/" + slug();
    }

    /** Key of the title, the same for every problem of the type. */
    public String titleKey() {
        return "problem." + slug();
    }
}
