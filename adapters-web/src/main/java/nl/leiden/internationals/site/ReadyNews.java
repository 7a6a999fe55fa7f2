package nl.leiden.internationals.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.leiden.internationals.accounts.Accounts;

/** What the console says when the monitor has become ready: where it is found, and in demo mode who can sign in. */
final class ReadyNews {

    /** Addresses under which a server is found on its own machine. */
    private static final Set<String> AT_HOME = Set.of("127.0.0.1", "0.0.0.0", "::", "::1");

    private ReadyNews() {}

    static List<String> lines(Installation installation, Accounts accounts, Variables variables) {
        List<String> lines = new ArrayList<>();
        String address = installation.publicAddress().map(Object::toString).orElseGet(() -> onThisMachine(variables));
        lines.add("The monitor is ready at " + address);
        if (installation.demo()) {
            String names = accounts.all().stream()
                    .map(colleague -> colleague.name().value())
                    .collect(Collectors.joining(", "));
            lines.add("Demo accounts: " + names + "; the password is always " + Accounts.DEMO_PASSWORD);
        }
        return lines;
    }

    private static String onThisMachine(Variables variables) {
        String host = variables
                .find("MONITOR_ADDRESS")
                .filter(address -> !AT_HOME.contains(address))
                .orElse("localhost");
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + variables.find("MONITOR_PORT").orElse("8080");
    }
}
