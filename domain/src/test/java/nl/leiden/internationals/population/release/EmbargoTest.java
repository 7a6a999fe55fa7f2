package nl.leiden.internationals.population.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.junit.jupiter.api.Test;

class EmbargoTest {

    private static final ReleaseId ID = new ReleaseId(ReferenceDate.parse("2024-01-01"), 1);
    private static final Instant NOON = Instant.parse("2024-02-01T12:00:00Z");
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));
    private static final BilingualText WHY = new BilingualText("De raad vergadert later", "The council meets later");

    private final Signature analyst = new Signature(new AccountName("analyst"), NOON);
    private final Signature publisher = new Signature(new AccountName("publisher"), NOON);
    private final Release.SignedOff signedOff = (Release.SignedOff)
            new Release.Draft(ID, new Origin(analyst, null)).submit(analyst).signOff(publisher, TOMORROW);

    private Release.SignedOff moved(Release.SignedOff release, Instant to) {
        return (Release.SignedOff) release.move(publisher, to, WHY);
    }

    @Test
    void a_publication_time_can_be_moved_both_ways_and_every_move_is_kept() {
        Release.SignedOff twice = moved(moved(signedOff, NEXT_WEEK), TOMORROW);

        assertThat(twice.publication()).isEqualTo(TOMORROW);
        assertThat(twice.embargo().moves())
                .containsExactly(
                        new Embargo.Move(publisher, TOMORROW, NEXT_WEEK, WHY),
                        new Embargo.Move(publisher, NEXT_WEEK, TOMORROW, WHY));
        assertThat(twice.embargo().firstEnd()).isEqualTo(TOMORROW);
        assertThat(signedOff.embargo()).isEqualTo(Embargo.until(TOMORROW));
    }

    @Test
    void figures_are_published_at_the_time_they_were_moved_to_and_not_at_the_one_before() {
        Release.SignedOff later = moved(signedOff, NEXT_WEEK);

        assertThat(later.isDue(TOMORROW)).isFalse();
        assertThat(later.publish(NEXT_WEEK).embargo()).isEqualTo(later.embargo());
        assertThat(moved(signedOff, NOON).isDue(NOON)).isTrue();
    }

    @Test
    void nobody_moves_the_publication_time_to_the_past_nor_further_than_a_year_ahead() {
        Instant past = NOON.minusNanos(1);
        Instant far = NOON.plus(Duration.ofDays(366)).plusNanos(1);

        assertThat(signedOff.move(publisher, past, WHY)).isEqualTo(new Release.Moving.ToThePast(past));
        assertThat(signedOff.move(publisher, far, WHY)).isEqualTo(new Release.Moving.TooFarAhead(far));
        assertThat(moved(signedOff, far.minusNanos(1)).publication()).isEqualTo(far.minusNanos(1));
    }

    @Test
    void what_is_public_is_not_moved_any_more() {
        Signature inTime = new Signature(publisher.by(), TOMORROW.minusNanos(1));
        Signature tooLate = new Signature(publisher.by(), TOMORROW);

        assertThat(signedOff.move(inTime, NEXT_WEEK, WHY)).isInstanceOf(Release.SignedOff.class);
        assertThat(signedOff.move(tooLate, NEXT_WEEK, WHY)).isEqualTo(new Release.Moving.PublicAlready(TOMORROW));
    }

    @Test
    void a_move_goes_somewhere_else() {
        assertThat(signedOff.move(publisher, TOMORROW, WHY)).isEqualTo(new Release.Moving.NotMoved(TOMORROW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Embargo.Move(publisher, TOMORROW, TOMORROW, WHY))
                .withMessageContaining(TOMORROW.toString());
    }

    @Test
    void moves_follow_on_each_other_and_lead_to_the_publication_time() {
        Embargo.Move away = new Embargo.Move(publisher, TOMORROW, NEXT_WEEK, WHY);

        assertThatIllegalArgumentException().isThrownBy(() -> new Embargo(TOMORROW, List.of(away)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Embargo(NEXT_WEEK, List.of(away, away)));
    }

    @Test
    void the_moves_stay_known_when_the_figures_are_replaced_or_taken_back() {
        Release.SignedOff later = moved(signedOff, NEXT_WEEK);
        Release.Published published = later.publish(NEXT_WEEK);

        assertThat(((Release.Recalled) later.recall(publisher, WHY)).embargo()).isEqualTo(later.embargo());
        assertThat(published.withdraw(publisher, WHY).embargo()).isEqualTo(later.embargo());
        assertThat(published.supersede(ID.next(), NEXT_WEEK).embargo()).isEqualTo(later.embargo());
    }
}
