package nl.leiden.internationals.population.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final ReleaseId ID = new ReleaseId(ReferenceDate.parse("2024-01-01"), 1);
    private static final Instant NOON = Instant.parse("2024-02-01T12:00:00Z");
    private static final BilingualText REASON = new BilingualText("Fout in de bron", "Error in the source");

    private final Signature analyst = new Signature(new AccountName("analyst"), NOON);
    private final Signature publisher = new Signature(new AccountName("publisher"), NOON.plusSeconds(60));
    private final Release.Submitted submitted = new Release.Draft(ID, new Origin(analyst, null)).submit(analyst);

    @Test
    void an_id_is_read_as_it_is_written() {
        assertThat(ReleaseId.parse(ID.toString())).isEqualTo(ID);
        assertThat(ID.toString()).isEqualTo("2024-01-01-r1");
        assertThatIllegalArgumentException().isThrownBy(() -> ReleaseId.parse("2024-01-01-r0"));
        assertThatIllegalArgumentException().isThrownBy(() -> ReleaseId.parse("2024-01-01"));
    }

    @Test
    void nobody_signs_off_what_she_submitted_herself() {
        assertThat(submitted.signOff(analyst, NOON.plusSeconds(5)))
                .isEqualTo(new Release.SignOff.BySamePerson(new AccountName("analyst")));
    }

    @Test
    void figures_do_not_become_visible_before_they_are_signed_off() {
        Instant earlier = publisher.at().minusSeconds(1);
        assertThat(submitted.signOff(publisher, earlier)).isEqualTo(new Release.SignOff.PublicationInThePast(earlier));
    }

    @Test
    void figures_do_not_wait_for_more_than_a_year() {
        Instant mistaken = Instant.parse("2999-01-01T00:00:00Z");
        assertThat(submitted.signOff(publisher, mistaken))
                .isEqualTo(new Release.SignOff.PublicationTooFarAhead(mistaken));
        assertThat(submitted.signOff(publisher, publisher.at().plus(Duration.ofDays(366))))
                .isInstanceOf(Release.SignedOff.class);
    }

    @Test
    void a_signed_off_release_is_published_at_its_time_and_not_before() {
        Instant embargo = NOON.plusSeconds(3600);
        Release.SignedOff signedOff = (Release.SignedOff) submitted.signOff(publisher, embargo);
        assertThat(signedOff.isDue(embargo.minusNanos(1))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> signedOff.publish(embargo.minusNanos(1)));
        assertThat(signedOff.publish(embargo).publication()).isEqualTo(embargo);
    }

    @Test
    void a_signed_off_release_can_be_recalled_until_its_publication_time() {
        Instant embargo = NOON.plusSeconds(3600);
        Release.SignedOff signedOff = (Release.SignedOff) submitted.signOff(publisher, embargo);
        Signature justInTime = new Signature(publisher.by(), embargo.minusNanos(1));
        Signature tooLate = new Signature(publisher.by(), embargo);

        assertThat(signedOff.recall(justInTime, REASON))
                .isEqualTo(new Release.Recalled(
                        ID, new Origin(analyst, null), analyst, publisher, Embargo.until(embargo), justInTime, REASON));
        assertThat(signedOff.recall(tooLate, REASON)).isEqualTo(new Release.Recall.PublicAlready(embargo));
    }

    @Test
    void what_is_made_after_a_recall_keeps_the_reason_that_concerns_readers() {
        BilingualText why = new BilingualText("Te vroeg", "Too early");
        Release.Submitted revision = new Release.Draft(ID.next(), new Origin(analyst, REASON)).submit(analyst);

        assertThat(recalled(submitted, why).reasonOfNext()).isEqualTo(why);
        assertThat(recalled(revision, why).reasonOfNext()).isEqualTo(REASON);
    }

    private Release.Recalled recalled(Release.Submitted release, BilingualText why) {
        Release.SignedOff signedOff = (Release.SignedOff) release.signOff(publisher, NOON.plusSeconds(3600));
        return (Release.Recalled) signedOff.recall(publisher, why);
    }

    @Test
    void only_a_later_revision_of_the_same_date_supersedes() {
        Release.Published published =
                ((Release.SignedOff) submitted.signOff(publisher, publisher.at())).publish(publisher.at());
        assertThat(published.supersede(ID.next(), NOON.plusSeconds(100)).by()).isEqualTo(ID.next());
        assertThatIllegalArgumentException().isThrownBy(() -> published.supersede(ID, NOON));
        ReleaseId otherDate = new ReleaseId(ReferenceDate.parse("2025-01-01"), 2);
        assertThatIllegalArgumentException().isThrownBy(() -> published.supersede(otherDate, NOON));
    }

    @Test
    void a_revision_says_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Release.Draft(ID.next(), new Origin(analyst, null)))
                .withMessageContaining("reason");
        assertThat(new Release.Draft(ID.next(), new Origin(analyst, REASON))
                        .origin()
                        .reason())
                .isEqualTo(REASON);
    }

    @Test
    void what_is_sent_back_is_the_draft_it_was() {
        assertThat(submitted.sendBack()).isEqualTo(new Release.Draft(ID, new Origin(analyst, null)));
    }
}
