package nl.leiden.internationals.site;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a collection, with the way to the others.
 *
 * @param items that stand on it; none behind the last page
 * @param total how many items all pages hold
 */
public record Paged<T>(List<T> items, int total, Paging paging) {

    /**
     * As the body of an answer tells it.
     *
     * @param pages how many there are, at least 1
     */
    public record View(int number, int size, int pages, int total) {}

    /** Addresses of this page, the first and the last, and of those beside it if there are any, by relation (RFC 8288). */
    public record Links(
            String self,
            String first,
            @Nullable String prev,
            @Nullable String next,
            String last) {}

    public Paged {
        items = List.copyOf(items);
    }

    /** The same page with what each item looks like. */
    public <V> Paged<V> map(Function<? super T, V> view) {
        return new Paged<>(items.stream().map(view).toList(), total, paging);
    }

    public View view() {
        return new View(paging.number(), paging.size(), pages(), total);
    }

    private int pages() {
        return Math.max(1, Math.ceilDiv(total, paging.size()));
    }

    public Links links() {
        return new Links(
                paging.address(paging.number()),
                paging.address(1),
                paging.number() > 1 ? paging.address(Math.min(paging.number() - 1, pages())) : null,
                paging.number() < pages() ? paging.address(paging.number() + 1) : null,
                paging.address(pages()));
    }

    /** The answer with its header {@code Link}, which leads to the same pages as the body. */
    public Response linked(Response answer) {
        return Response.fromResponse(answer).header("Link", header()).build();
    }

    String header() {
        Links links = links();
        return Stream.of(
                        link(links.first(), "first"),
                        link(links.prev(), "prev"),
                        link(links.next(), "next"),
                        link(links.last(), "last"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> link(@Nullable String address, String relation) {
        return Optional.ofNullable(address).map(to -> '<' + to + ">; rel=\"" + relation + '"');
    }
}
