package nl.leiden.internationals.attack;

import java.util.List;
import java.util.Locale;

/** What all attacks achieved, as a table to print. */
record Findings(List<Outcome> outcomes) {

    Findings {
        outcomes = List.copyOf(outcomes);
    }

    List<Outcome> breaches() {
        return outcomes.stream().filter(Outcome::breached).toList();
    }

    /** One line per attack: what it does, its success, the bound, the number of cases. */
    String asTable() {
        int width = outcomes.stream()
                .mapToInt(outcome -> outcome.attack().length())
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder();
        String line = "%-" + width + "s  %10s  %-22s  %9s%n";
        table.append(String.format(Locale.ROOT, line, "attack", "success", "bound (with chance)", "cases"));
        for (Outcome outcome : outcomes) {
            table.append(String.format(
                    Locale.ROOT,
                    line,
                    outcome.attack(),
                    outcome.success(),
                    outcome.bound() + (outcome.breached() ? "  BREACHED" : ""),
                    outcome.trials()));
        }
        return table.toString();
    }
}
