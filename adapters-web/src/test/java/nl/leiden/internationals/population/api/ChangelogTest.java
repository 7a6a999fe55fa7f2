package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.leiden.internationals.site.CommonHeaders;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    private final List<ChangelogResource.Change> changes = ChangelogResource.changes();

    @Test
    void the_version_that_is_served_is_the_newest_of_which_the_changes_are_told() {
        assertThat(changes.getFirst().version()).isEqualTo(CommonHeaders.API_VERSION);
    }

    @Test
    void versions_and_their_dates_go_down_and_never_up() {
        assertThat(changes.stream().map(ChangelogResource.Change::date).map(LocalDate::parse))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(changes.stream().map(ChangelogResource.Change::version))
                .allMatch(version -> version.matches("1\\.[0-9]+\\.[0-9]+"))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void every_change_is_told_in_both_languages_and_is_of_a_kind_that_is_described() {
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.kind()).isIn("added", "changed", "deprecated", "removed", "fixed");
            assertThat(change.text().nl())
                    .isNotBlank()
                    .isNotEqualTo(change.text().en());
        });
    }
}
