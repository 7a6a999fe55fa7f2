package nl.leiden.internationals.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/**
 * From where somebody signs in: an address of IPv4, or the first half of one of IPv6, of which one caller has billions. Behind a
 * proxy the server puts the caller's own address here if {@code MONITOR_PROXY} says so, and else the proxy's.
 */
record CallerAddress(String value) {

    private static final int GROUPS_OF_NETWORK = 4;

    static CallerAddress of(HttpServletRequest request) {
        return parse(request.getRemoteAddr());
    }

    /** As Java writes addresses: eight groups for IPv6, nothing left out. */
    static CallerAddress parse(String text) {
        String[] groups = text.split(":", -1);
        return new CallerAddress(
                groups.length == 2 * GROUPS_OF_NETWORK
                        ? String.join(":", Arrays.copyOf(groups, GROUPS_OF_NETWORK))
                        : text);
    }
}
