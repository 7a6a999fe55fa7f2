package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Frame NL = SampleFrames.ofReader(Language.NL, Place.HOME.at(), "");
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    @Test
    void readers_are_told_why_figures_were_withdrawn() {
        Release.Withdrawn withdrawn = SampleReleases.withdrawn(SampleReleases.draft(2024));

        assertThat(Notice.of(List.of(withdrawn), NOW, NL)).singleElement().satisfies(notice -> {
            assertThat(notice.sentence()).startsWith("De cijfers van 1 januari 2024 zijn op ");
            assertThat(notice.reason()).isEqualTo(withdrawn.why().nl());
            assertThat(notice.address()).isEqualTo("/nl/publicaties/2024-01-01-r1");
        });
    }

    @Test
    void readers_are_told_why_figures_were_made_again() {
        Release.Published revision = SampleReleases.published(SampleReleases.revision(2024));

        assertThat(Notice.of(List.of(revision, SampleReleases.superseded(2024)), NOW, NL))
                .singleElement()
                .satisfies(notice -> assertThat(notice.reason()).isEqualTo(SampleReleases.REASON.nl()));
    }

    @Test
    void readers_are_not_told_of_figures_that_were_recalled_before_they_saw_them() {
        Release.Recalled first = SampleReleases.recalled(SampleReleases.draft(2024));
        Release.Published second = SampleReleases.published(SampleReleases.revision(2024));

        assertThat(Notice.of(List.of(second, first), NOW, NL)).isEmpty();
    }

    @Test
    void nothing_is_told_of_what_is_not_public_yet() {
        Release.Draft revision = SampleReleases.revision(2024);
        Release.Published first = SampleReleases.published(SampleReleases.draft(2024));

        assertThat(Notice.of(List.of(revision, first), NOW, NL)).isEmpty();
    }

    @Test
    void beside_figures_of_before_a_revision_it_is_said_to_have_come_since_and_leads_to_the_newest() {
        Release.Published revision = SampleReleases.published(SampleReleases.revision(2024));
        List<Release> releases = List.of(revision, SampleReleases.superseded(2024));

        assertThat(Notice.of(releases, revision.publication(), NL))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.sentence()).contains("deze versie staat er sinds");
                    assertThat(notice.address()).isEqualTo("/nl/publicaties/2024-01-01-r2");
                });
        assertThat(Notice.of(releases, revision.publication().minusSeconds(1), NL))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.sentence())
                            .startsWith(
                                    "De cijfers van 1 januari 2024 zijn sindsdien herzien: de nieuwe staan er sinds ");
                    assertThat(notice.address()).isEqualTo("/nl");
                });
    }
}
