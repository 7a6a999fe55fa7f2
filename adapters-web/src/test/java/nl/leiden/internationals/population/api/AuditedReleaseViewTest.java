package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;

class AuditedReleaseViewTest {

    private static final ReleaseQuality QUALITY = new ReleaseQuality(List.of(), ReleaseLimits.usual());

    private static AuditedReleaseView view(Release release) {
        return AuditedReleaseView.of(release, QUALITY, Texts.in(Language.EN));
    }

    @Test
    void a_release_that_readers_do_not_see_any_more_says_so() {
        assertThat(view(SampleReleases.withdrawn(SampleReleases.draft(2024))).state())
                .isEqualTo("withdrawn");
        assertThat(view(SampleReleases.superseded(2024)))
                .extracting(AuditedReleaseView::state, AuditedReleaseView::supersededBy)
                .containsExactly("superseded", "2024-01-01-r2");
        assertThat(view(SampleReleases.published(SampleReleases.draft(2024))))
                .extracting(AuditedReleaseView::state, AuditedReleaseView::supersededBy)
                .containsExactly("published", null);
    }
}
