package nl.leiden.internationals.population.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import org.junit.jupiter.api.Test;

class PublicStateTest {

    private static final Instant MARCH = Instant.parse("2024-03-01T08:00:00Z");
    private static final Instant APRIL = Instant.parse("2024-04-01T08:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T08:00:00Z");
    private static final BilingualText WHY = new BilingualText("Dubbele rijen", "Double rows");

    private static Release.Published published(String id, Instant at) {
        ReleaseId release = ReleaseId.parse(id);
        Signature imported = new Signature(new AccountName("analyst"), at.minusSeconds(7200));
        Origin origin = new Origin(imported, release.revision() == 1 ? null : WHY);
        Signature signed = new Signature(new AccountName("publisher"), at.minusSeconds(3600));
        return new Release.Published(release, origin, imported, signed, Embargo.until(at));
    }

    private static List<String> releases(PublicState state) {
        return state.releases().stream().map(ReleaseId::toString).toList();
    }

    @Test
    void every_publication_makes_a_state_of_all_that_is_public_after_it() {
        List<PublicState> states =
                PublicState.among(List.of(published("2024-01-01-r1", APRIL), published("2023-01-01-r1", MARCH)));
        assertThat(states).extracting(PublicState::id).containsExactly("2023-01-01-r1", "2024-01-01-r1");
        assertThat(releases(states.getFirst())).containsExactly("2023-01-01-r1");
        assertThat(releases(states.getLast())).containsExactly("2023-01-01-r1", "2024-01-01-r1");
        assertThat(states).extracting(PublicState::change).containsOnly(PublicState.Change.PUBLISHED);
    }

    @Test
    void a_revision_takes_the_place_of_the_one_before_which_stays_readable_in_the_earlier_state() {
        Release.Published first = published("2024-01-01-r1", MARCH);
        Release.Published second = published("2024-01-01-r2", APRIL);
        List<PublicState> states = PublicState.among(List.of(second, first.supersede(second.id(), APRIL)));
        assertThat(releases(states.get(0))).containsExactly("2024-01-01-r1");
        assertThat(releases(states.get(1))).containsExactly("2024-01-01-r2");
        assertThat(states.get(1).change()).isEqualTo(PublicState.Change.REVISED);
        assertThat(states.get(1).why()).isEqualTo(WHY);
    }

    @Test
    void what_was_withdrawn_is_in_no_state_any_more_and_its_withdrawal_is_a_state() {
        Release.Withdrawn gone =
                published("2024-01-01-r1", APRIL).withdraw(new Signature(new AccountName("publisher"), MAY), WHY);
        List<PublicState> states = PublicState.among(List.of(gone, published("2023-01-01-r1", MARCH)));
        assertThat(states)
                .extracting(PublicState::id)
                .containsExactly("2023-01-01-r1", "2024-01-01-r1", "without-2024-01-01-r1");
        assertThat(states).allSatisfy(state -> assertThat(releases(state)).containsExactly("2023-01-01-r1"));
        assertThat(states.getLast().at()).isEqualTo(MAY);
        assertThat(states.getLast().why()).isEqualTo(WHY);
    }

    @Test
    void publications_at_one_moment_are_states_of_their_own_the_older_date_first() {
        List<PublicState> states =
                PublicState.among(List.of(published("2024-01-01-r1", MARCH), published("2023-01-01-r1", MARCH)));
        assertThat(releases(states.getFirst())).containsExactly("2023-01-01-r1");
    }
}
