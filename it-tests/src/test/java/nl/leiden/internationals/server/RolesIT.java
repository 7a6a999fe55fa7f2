package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every method of the API, as its own description lists them, for every role: who may call it and who may not. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {

    private static final List<String> ACCOUNTS =
            List.of("analyst", "publisher", "policy", "editor", "privacy", "admin");

    /** By the first part of the path and the method; what is not here is for everybody. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("get extracts", List.of("analyst", "publisher", "privacy")),
            Map.entry("post extracts", List.of("analyst")),
            Map.entry("get releases", List.of("analyst", "publisher", "privacy")),
            Map.entry("put releases/publication-time", List.of("publisher")),
            Map.entry("get announcements", List.of("analyst", "publisher", "privacy")),
            Map.entry("post announcements", List.of("publisher")),
            Map.entry("put announcements", List.of("publisher")),
            Map.entry("get register-audit", List.of("publisher", "privacy")),
            Map.entry("delete releases", List.of("analyst")),
            Map.entry("put releases/submission", List.of("analyst")),
            Map.entry("delete releases/submission", List.of("publisher")),
            Map.entry("put releases/sign-off", List.of("publisher")),
            Map.entry("put releases/recall", List.of("publisher")),
            Map.entry("put releases/withdrawal", List.of("publisher")),
            Map.entry("get outside-tables", List.of("analyst", "publisher", "privacy")),
            Map.entry("put outside-tables", List.of("analyst")),
            Map.entry("put outside-tables/withdrawal", List.of("publisher")),
            Map.entry("get reference-tables", List.of("admin")),
            Map.entry("put reference-tables", List.of("admin")));

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    @Test
    void every_method_is_open_to_its_roles_and_to_nobody_else() {
        JsonNode paths = monitor.get("/api/v1/openapi.json").json().path("paths");
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String path : names(paths)) {
            for (String verb : List.of("get", "put", "post", "delete")) {
                if (paths.path(path).has(verb)) {
                    wrong.addAll(wrong(path, verb));
                    checked++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(25);
    }

    private List<String> wrong(String path, String verb) {
        List<String> wrong = new ArrayList<>();
        List<String> allowed = ALLOWED.getOrDefault(key(path, verb), ACCOUNTS);
        // an id that does not exist: who is let in finds nothing, or a body that is missing
        String address = "/api/v1" + path.replaceAll("\\{[a-z]+}", "2019-01-01-r1");
        int anonymous = monitor.to(address)
                .sending(verb.toUpperCase(Locale.ROOT))
                .answer()
                .status();
        if ((anonymous == 401) != (allowed.size() < ACCOUNTS.size())) {
            wrong.add(verb + " " + path + " for nobody: " + anonymous);
        }
        for (String account : ACCOUNTS) {
            int status = monitor.to(address)
                    .as(account)
                    .sending(verb.toUpperCase(Locale.ROOT))
                    .answer()
                    .status();
            if ((status == 403) == allowed.contains(account) || status == 401 || status >= 500) {
                wrong.add(verb + " " + path + " for " + account + ": " + status);
            }
        }
        return wrong;
    }

    private static String key(String path, String verb) {
        String[] parts = path.split("/", -1);
        int stepsFrom = parts[1].equals("outside-tables") ? 6 : 4;
        boolean step = Set.of("releases", "outside-tables").contains(parts[1])
                && parts.length == stepsFrom
                && !verb.equals("get");
        return verb + " " + parts[1] + (step ? "/" + parts[parts.length - 1] : "");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_wrong_password_and_an_unknown_account_are_told_apart_by_nobody() {
        Monitor.Answer wrong = monitor.to("/api/v1/extracts")
                .with("Authorization", "Basic YW5hbHlzdDp3cm9uZw==")
                .answer();
        Monitor.Answer unknown = monitor.to("/api/v1/extracts")
                .with("Authorization", "Basic bm9ib2R5Ondyb25n")
                .answer();
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("detail")).isEqualTo(unknown.json().path("detail"));
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void a_header_that_holds_no_name_and_password_is_not_called_a_wrong_password() {
        for (String header : List.of("Bearer x", "Basic !!!")) {
            Monitor.Answer answer = monitor.to("/api/v1/extracts?lang=en")
                    .with("Authorization", header)
                    .answer();
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.json().path("detail").asText()).as(header).contains("Expected: Basic");
        }
    }

    @Test
    void a_session_of_the_pages_is_worth_nothing_to_the_api() {
        assertThat(monitor.to("/api/v1/extracts")
                        .with("Cookie", "JSESSIONID=anything")
                        .answer()
                        .status())
                .isEqualTo(401);
    }
}
