package nl.leiden.internationals.site;

import java.util.List;
import java.util.Locale;
import nl.leiden.internationals.language.Message;

/**
 * One thing that is wrong with a request.
 *
 * @param in where it stands
 * @param name of the parameter, header or field
 * @param code what kind of error it is, small letters and hyphens, for programs
 * @param detail what was found and what is expected, for people
 * @param nearest what was probably meant, best first; may be empty
 */
public record ProblemError(In in, String name, String code, Message detail, List<String> nearest) {

    /** Part of a request. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        BODY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ProblemError {
        name = Echo.of(name);
        detail = Echo.of(detail);
        nearest = List.copyOf(nearest);
    }

    public static ProblemError of(In in, String name, String code, Message detail) {
        return new ProblemError(in, name, code, detail, List.of());
    }

    /** With the last word of the key of its sentence as code. */
    public static ProblemError of(In in, String name, Message detail) {
        return of(in, name, detail.key().substring(detail.key().lastIndexOf('.') + 1), detail);
    }
}
