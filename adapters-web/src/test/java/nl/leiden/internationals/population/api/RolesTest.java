package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.leiden.internationals.accounts.Access;
import nl.leiden.internationals.accounts.Caller;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.population.api.ApiResources.Operation;
import nl.leiden.internationals.population.release.AccountName;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> THOSE_WHO_SEE_RELEASES = EnumSet.of(Role.ANALYST, Role.PUBLISHER, Role.PRIVACY);

    /** Who may do what in the API, written down once more and by hand. */
    private static final Map<String, Set<Role>> GRANTED = Map.ofEntries(
            Map.entry("GET /api/v1", EVERYBODY),
            Map.entry("GET /api/v1/openapi.json", EVERYBODY),
            Map.entry("GET /api/v1/changelog", EVERYBODY),
            Map.entry("GET /api/v1/tables", EVERYBODY),
            Map.entry("GET /api/v1/tables/{table}", EVERYBODY),
            Map.entry("GET /api/v1/tables/{table}/citation", EVERYBODY),
            Map.entry("GET /api/v1/tables/{table}/data", EVERYBODY),
            Map.entry("GET /api/v1/tables/{table}/data/csvw", EVERYBODY),
            Map.entry("GET /api/v1/tables/{table}/differences", EVERYBODY),
            Map.entry("GET /api/v1/tables/{table}/vintages", EVERYBODY),
            Map.entry("GET /api/v1/key-figures", EVERYBODY),
            Map.entry("GET /api/v1/internationals", EVERYBODY),
            Map.entry("GET /api/v1/nationalities", EVERYBODY),
            Map.entry("GET /api/v1/nationalities/{nationality}", EVERYBODY),
            Map.entry("GET /api/v1/groups", EVERYBODY),
            Map.entry("GET /api/v1/groups/{group}", EVERYBODY),
            Map.entry("GET /api/v1/blocs", EVERYBODY),
            Map.entry("GET /api/v1/blocs/{bloc}", EVERYBODY),
            Map.entry("GET /api/v1/districts", EVERYBODY),
            Map.entry("GET /api/v1/districts/{district}", EVERYBODY),
            Map.entry("GET /api/v1/withdrawals", EVERYBODY),
            Map.entry("GET /api/v1/reconciliation", EVERYBODY),
            Map.entry("GET /api/v1/outside-tables", THOSE_WHO_SEE_RELEASES),
            Map.entry("GET /api/v1/outside-tables/{table}", THOSE_WHO_SEE_RELEASES),
            Map.entry("PUT /api/v1/outside-tables/{table}", EnumSet.of(Role.ANALYST)),
            Map.entry("PUT /api/v1/outside-tables/{table}/versions/{version}/withdrawal", EnumSet.of(Role.PUBLISHER)),
            Map.entry("GET /api/v1/glossary", EVERYBODY),
            Map.entry("POST /api/v1/saved-queries", EVERYBODY),
            Map.entry("GET /api/v1/saved-queries/{query}", EVERYBODY),
            Map.entry("GET /api/v1/saved-queries/{query}/data", EVERYBODY),
            Map.entry("GET /api/v1/release-calendar", EVERYBODY),
            Map.entry("GET /api/v1/release-calendar/{release}", EVERYBODY),
            Map.entry("GET /api/v1/changes", EVERYBODY),
            Map.entry("GET /api/v1/announcements", THOSE_WHO_SEE_RELEASES),
            Map.entry("POST /api/v1/announcements", EnumSet.of(Role.PUBLISHER)),
            Map.entry("GET /api/v1/announcements/{announcement}", THOSE_WHO_SEE_RELEASES),
            Map.entry("PUT /api/v1/announcements/{announcement}", EnumSet.of(Role.PUBLISHER)),
            Map.entry("PUT /api/v1/announcements/{announcement}/cancellation", EnumSet.of(Role.PUBLISHER)),
            Map.entry("POST /api/v1/extracts", EnumSet.of(Role.ANALYST)),
            Map.entry("GET /api/v1/extracts", THOSE_WHO_SEE_RELEASES),
            Map.entry("GET /api/v1/extracts/{extract}", THOSE_WHO_SEE_RELEASES),
            Map.entry("GET /api/v1/extracts/{extract}/rejections", THOSE_WHO_SEE_RELEASES),
            Map.entry("GET /api/v1/releases", THOSE_WHO_SEE_RELEASES),
            Map.entry("GET /api/v1/releases/{release}", THOSE_WHO_SEE_RELEASES),
            Map.entry("GET /api/v1/releases/{release}/comparison", THOSE_WHO_SEE_RELEASES),
            Map.entry("GET /api/v1/releases/{release}/quality", THOSE_WHO_SEE_RELEASES),
            Map.entry("GET /api/v1/register-audit", EnumSet.of(Role.PUBLISHER, Role.PRIVACY)),
            Map.entry("DELETE /api/v1/releases/{release}", EnumSet.of(Role.ANALYST)),
            Map.entry("PUT /api/v1/releases/{release}/submission", EnumSet.of(Role.ANALYST)),
            Map.entry("DELETE /api/v1/releases/{release}/submission", EnumSet.of(Role.PUBLISHER)),
            Map.entry("PUT /api/v1/releases/{release}/sign-off", EnumSet.of(Role.PUBLISHER)),
            Map.entry("PUT /api/v1/releases/{release}/publication-time", EnumSet.of(Role.PUBLISHER)),
            Map.entry("PUT /api/v1/releases/{release}/recall", EnumSet.of(Role.PUBLISHER)),
            Map.entry("PUT /api/v1/releases/{release}/withdrawal", EnumSet.of(Role.PUBLISHER)),
            Map.entry("GET /api/v1/reference-tables", EnumSet.of(Role.ADMIN)),
            Map.entry("PUT /api/v1/reference-tables/{table}", EnumSet.of(Role.ADMIN)));

    private static Caller callerIn(Role role) {
        return role == Role.READER
                ? new Caller.Reader()
                : new Caller.Colleague(new AccountName("somebody"), Set.of(role));
    }

    private static Set<Role> granted(Operation operation) {
        Access access = Access.to(operation.resource(), operation.method());
        Set<Role> granted = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> access.isGrantedTo(callerIn(role)))
                .forEach(granted::add);
        return granted;
    }

    /** The same thing on a page, by how its path ends, and in the API. */
    private static final Map<String, String> SAME_THING = Map.ofEntries(
            Map.entry("GET en/workplace/releases}/{id}", "GET /api/v1/releases/{release}"),
            Map.entry("POST submit}", "PUT /api/v1/releases/{release}/submission"),
            Map.entry("POST discard}", "DELETE /api/v1/releases/{release}"),
            Map.entry("POST sign-off}", "PUT /api/v1/releases/{release}/sign-off"),
            Map.entry("POST send-back}", "DELETE /api/v1/releases/{release}/submission"),
            Map.entry("POST recall}", "PUT /api/v1/releases/{release}/recall"),
            Map.entry(
                    "POST en/workplace/releases}/{id}/{step:intrekken|withdraw}",
                    "PUT /api/v1/releases/{release}/withdrawal"),
            Map.entry("GET en/workplace/outside-tables}", "GET /api/v1/outside-tables"),
            Map.entry("POST en/workplace/outside-tables}", "PUT /api/v1/outside-tables/{table}"),
            Map.entry("POST publish}", "PUT /api/v1/outside-tables/{table}"),
            Map.entry(
                    "POST {table}/{version}/{step:intrekken|withdraw}",
                    "PUT /api/v1/outside-tables/{table}/versions/{version}/withdrawal"),
            Map.entry("GET en/reconciliation}", "GET /api/v1/reconciliation"),
            Map.entry("GET en/workplace/import}/{id}", "GET /api/v1/extracts/{extract}"),
            Map.entry("GET en/workplace/import}/{id}/progress", "GET /api/v1/extracts/{extract}"),
            Map.entry("POST en/workplace/import}", "POST /api/v1/extracts"),
            Map.entry("POST move}", "PUT /api/v1/releases/{release}/publication-time"),
            Map.entry("GET en/workplace/announcements}", "GET /api/v1/announcements"),
            Map.entry("POST en/workplace/announcements}", "POST /api/v1/announcements"),
            Map.entry("GET en/workplace/announcements}/{id}", "GET /api/v1/announcements/{announcement}"),
            Map.entry("POST change}", "PUT /api/v1/announcements/{announcement}"),
            Map.entry("POST cancel}", "PUT /api/v1/announcements/{announcement}/cancellation"),
            Map.entry("GET en/releases}", "GET /api/v1/release-calendar"),
            Map.entry("GET en/releases}/{release}", "GET /api/v1/release-calendar/{release}"),
            Map.entry("GET en/changes}", "GET /api/v1/changes"),
            Map.entry("GET en/workplace/audit}", "GET /api/v1/register-audit"),
            Map.entry("GET en/workplace/national-tables}", "GET /api/v1/reference-tables"));

    @Test
    void a_page_is_open_to_whom_the_same_thing_in_the_api_is_open_and_to_nobody_else() {
        SAME_THING.forEach((onPage, inApi) -> {
            String[] page = onPage.split(" ", -1);
            List<Operation> pages = ApiResources.all().stream()
                    .filter(operation -> !operation.isOfApi()
                            && operation.httpMethod().equals(page[0])
                            && operation.path().endsWith(page[1]))
                    .toList();

            assertThat(pages).as(onPage).hasSize(1);
            assertThat(granted(pages.getFirst())).as(onPage).isEqualTo(GRANTED.get(inApi));
        });
    }

    @Test
    void every_method_of_the_api_can_be_called_in_exactly_the_roles_it_is_for() {
        Map<String, Set<Role>> found = new TreeMap<>();
        for (Operation operation : ApiResources.all()) {
            if (operation.isOfApi()) {
                found.put(operation.toString(), granted(operation));
            }
        }

        assertThat(found).isEqualTo(new TreeMap<>(GRANTED));
    }

    @Test
    void every_method_of_a_page_says_for_whom_it_is() {
        List<String> silent = new ArrayList<>();
        for (Operation operation : ApiResources.all()) {
            switch (Access.to(operation.resource(), operation.method())) {
                case Access.Closed closed -> silent.add(operation.toString());
                case Access.Open open -> assertThat(operation.httpMethod()).isIn("GET", "POST");
                case Access.Restricted restricted ->
                    assertThat(restricted.roles()).isNotEmpty();
            }
        }

        assertThat(silent).isEmpty();
    }

    /** What everybody may post: a selection to be answered, and a query to be saved, of which there is a limit. */
    private static final Set<String> POSTED_BY_EVERYBODY = Set.of(
            "POST /pxweb/api/v2/tables/{id}/data", "POST /pxweb/api/v2/savedqueries", "POST /api/v1/saved-queries");

    @Test
    void nothing_that_changes_the_population_is_for_everybody() {
        assertThat(ApiResources.all().stream()
                        .filter(operation -> !operation.httpMethod().equals("GET"))
                        .filter(operation -> Access.to(operation.resource(), operation.method()) instanceof Access.Open)
                        .filter(operation ->
                                !operation.resource().getPackageName().endsWith(".accounts"))
                        .map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(POSTED_BY_EVERYBODY);
    }
}
