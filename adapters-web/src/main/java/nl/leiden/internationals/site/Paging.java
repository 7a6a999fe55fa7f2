package nl.leiden.internationals.site;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which page of a collection is asked for, by the query keys {@code page} and {@code pageSize} (API Design Rules, module pagination).
 *
 * @param number of the page, 1 for the first; one behind the last is empty
 * @param size most items on a page, 1 to 1,000
 * @param asked the address that was asked for
 */
public record Paging(int number, int size, URI asked) {

    /** The query keys, among those that a resource knows. */
    public static final String PAGE = "page";

    public static final String PAGE_SIZE = "pageSize";

    static final int USUAL_SIZE = 100;
    static final int LARGEST_SIZE = 1000;
    private static final int LAST_NUMBER = 1_000_000;

    /** What the query says; what is wrong with it is then among the errors of the parameters. */
    public static Paging read(Parameters parameters, UriInfo uri) {
        return read(parameters, uri, USUAL_SIZE);
    }

    /** The same for a collection in which the size of a page had another name before. */
    public static Paging read(Parameters parameters, UriInfo uri, String formerPageSize) {
        return read(parameters, uri, parameters.number(formerPageSize, 1, LARGEST_SIZE, USUAL_SIZE));
    }

    private static Paging read(Parameters parameters, UriInfo uri, int usualSize) {
        return new Paging(
                parameters.number(PAGE, 1, LAST_NUMBER, 1),
                parameters.number(PAGE_SIZE, 1, LARGEST_SIZE, usualSize),
                uri.getRequestUri());
    }

    /** Whether the query names a page, or how long one is. */
    public boolean isAskedFor() {
        String query = asked.getRawQuery();
        return query != null && Arrays.stream(query.split("&")).anyMatch(pair -> isKey(nameOf(pair)));
    }

    /** How many items stand on the pages before. */
    public int without() {
        return (int) Math.min(Integer.MAX_VALUE, (long) (number - 1) * size);
    }

    /** The page, cut out of everything that there is, in an order that does not change. */
    public <T> Paged<T> of(List<T> all) {
        int from = Math.min(without(), all.size());
        return new Paged<>(all.subList(from, Math.min(from + size, all.size())), all.size(), this);
    }

    /** The same page, of which the items were found already. */
    public <T> Paged<T> of(List<T> items, int total) {
        return new Paged<>(items, total, this);
    }

    /** The address of another page of the same collection, from the root of the server, with all other parameters as they were. */
    String address(int page) {
        String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        String others = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !isKey(nameOf(pair)))
                .map(pair -> pair + '&')
                .collect(Collectors.joining());
        return asked.getRawPath() + '?' + others + PAGE + '=' + page + '&' + PAGE_SIZE + '=' + size;
    }

    private static String nameOf(String pair) {
        return pair.split("=", 2)[0];
    }

    private static boolean isKey(String name) {
        return name.equals(PAGE) || name.equals(PAGE_SIZE);
    }
}
