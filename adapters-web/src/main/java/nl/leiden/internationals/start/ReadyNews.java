package nl.leiden.internationals.start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.leiden.internationals.accounts.Accounts;
import nl.leiden.internationals.site.Installation;

/** What the console says when the monitor has become ready: where it is found, and in demo mode who can sign in. */
final class ReadyNews {

    private ReadyNews() {}

    static List<String> lines(Installation installation, Accounts accounts) {
        List<String> lines = new ArrayList<>();
        lines.add("The monitor is ready at " + installation.address());
        if (installation.demo()) {
            String names = accounts.all().stream()
                    .map(colleague -> colleague.name().value())
                    .collect(Collectors.joining(", "));
            lines.add("Demo accounts: " + names + "; the password is always " + Accounts.DEMO_PASSWORD);
        }
        return lines;
    }
}
