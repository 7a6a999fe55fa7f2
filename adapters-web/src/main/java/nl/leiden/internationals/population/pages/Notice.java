package nl.leiden.internationals.population.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/**
 * What readers are told when published figures were taken back or made again.
 *
 * @param address of the page that tells more
 */
public record Notice(String sentence, String reason, String address) {

    /**
     * One per reference date at most.
     *
     * @param releases the newest revision of a date before older ones
     * @param shown the moment of which the figures are beside which they stand
     */
    static List<Notice> of(List<Release> releases, Instant shown, Frame frame) {
        List<Notice> notices = new ArrayList<>();
        Set<ReferenceDate> told = new HashSet<>();
        for (Release release : releases) {
            ReferenceDate date = release.id().referenceDate();
            if (!told.contains(date) && release.hasBeenPublic()) {
                told.add(date);
                add(release, releases, shown, notices, frame);
            }
        }
        return notices;
    }

    /** A revision that follows a release that was recalled is the first that readers see. */
    private static boolean readersSawAnother(Release.Published published, List<Release> releases) {
        return releases.stream()
                .anyMatch(other ->
                        other.id().referenceDate().equals(published.id().referenceDate())
                                && other.id().revision() < published.id().revision()
                                && other.hasBeenPublic());
    }

    private static void add(Release release, List<Release> releases, Instant shown, List<Notice> notices, Frame frame) {
        BilingualText reason = release.origin().reason();
        if (release instanceof Release.Withdrawn withdrawn) {
            notices.add(new Notice(
                    frame.say(
                            "notice.withdrawn",
                            release.id().referenceDate().date(),
                            withdrawn.withdrawn().at()),
                    frame.texts().of(withdrawn.why()),
                    frame.to(Place.PUBLICATION, release.id().toString())));
        } else if (release instanceof Release.Published published
                && reason != null
                && readersSawAnother(published, releases)) {
            boolean since = published.publication().isAfter(shown);
            notices.add(new Notice(
                    frame.say(
                            since ? "notice.revised-since" : "notice.revised",
                            release.id().referenceDate().date(),
                            published.publication()),
                    frame.texts().of(reason),
                    since
                            ? frame.to(Place.HOME.at())
                            : frame.to(Place.PUBLICATION, release.id().toString())));
        }
    }
}
