package nl.leiden.internationals.population.api;

import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A release in the register audit: a draft as it is, after that as it was at its sign-off.
 *
 * @param state as {@link ReleaseView} has it
 * @param supersededBy the revision that readers see instead; null if there is none
 */
record AuditedReleaseView(
        String release, String state, @Nullable String supersededBy, ReleaseQualityView quality) {

    static AuditedReleaseView of(Release release, ReleaseQuality quality, Texts texts) {
        ReleaseView view = ReleaseView.of(release);
        return new AuditedReleaseView(
                view.id(), view.state(), view.supersededBy(), ReleaseQualityView.of(quality, texts));
    }
}
