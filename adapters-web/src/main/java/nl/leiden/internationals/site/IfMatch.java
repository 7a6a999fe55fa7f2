package nl.leiden.internationals.site;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.leiden.internationals.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * What {@code If-Match} asks, RFC 9110, section 13.1.1: that what is to be changed is still what the caller has seen. Weak tags name nothing
 * here, for they may stand for other bytes.
 *
 * @param isCondition false if anything or nothing may be there, as when the header is absent; with {@code *} anything may, but something must
 * @param tags strong ones, without their quotes
 */
public record IfMatch(boolean isCondition, List<String> tags) {

    /** Whatever is there, or nothing, may be changed. */
    public static final IfMatch ANYTHING = new IfMatch(false, List.of());

    /** For {@code *}; no tag holds a quotation mark. */
    private static final String ANY = "\"";

    private static final Pattern NEXT_TAG =
            Pattern.compile("\\G\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(?:,|$)");

    public IfMatch {
        tags = List.copyOf(tags);
    }

    /** The tags that {@code If-None-Match} names, of which none may be there any more when something is changed, section 13.1.2. */
    public static IfMatch readNone(@Nullable String header, Parameters parameters) {
        return read(HttpHeaders.IF_NONE_MATCH, header, parameters::add);
    }

    /** Empty if it is neither a list of tags in quotes nor {@code *}. */
    static Optional<IfMatch> parse(@Nullable String header) {
        if (header == null) {
            return Optional.of(ANYTHING);
        }
        if (header.strip().equals("*")) {
            return Optional.of(new IfMatch(true, List.of(ANY)));
        }
        List<String> strong = new ArrayList<>();
        Matcher tag = NEXT_TAG.matcher(header);
        int read = 0;
        while (tag.find()) {
            if (tag.group(1) == null) {
                strong.add(tag.group(2));
            }
            read = tag.end();
        }
        return read > 0 && header.substring(read).isBlank() ? Optional.of(new IfMatch(true, strong)) : Optional.empty();
    }

    /** A header that cannot be read is refused together with what is wrong with the body. */
    public static IfMatch read(@Nullable String header, Fields order) {
        return read(HttpHeaders.IF_MATCH, header, order::refuse);
    }

    /** The same where the body is a file. */
    public static IfMatch read(@Nullable String header, Parameters parameters) {
        return read(HttpHeaders.IF_MATCH, header, parameters::add);
    }

    private static IfMatch read(String name, @Nullable String header, Consumer<ProblemError> errors) {
        return parse(header).orElseGet(() -> {
            errors.accept(unreadable(name, header == null ? "" : header));
            return ANYTHING;
        });
    }

    static ProblemError unreadable(String header) {
        return unreadable(HttpHeaders.IF_MATCH, header);
    }

    private static ProblemError unreadable(String name, String header) {
        return ProblemError.of(
                ProblemError.In.HEADER, name, "invalid-header", Message.of("problem.if-match", name, header));
    }

    /** Whether what has this tag may be changed. */
    public boolean names(String tag) {
        return !isCondition || tags.contains(ANY) || tags.contains(tag);
    }
}
