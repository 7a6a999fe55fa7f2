package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.formats.Atom;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.port.SampleAnnouncements;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.SampleInstallations;
import org.junit.jupiter.api.Test;

/** The changes as feed readers see them. */
class ChangesFeedTest {

    private static final List<PublicChange> CHANGES = ReleaseCalendar.of(
                    SampleReleases.inEveryState(), SampleAnnouncements.inEveryState())
            .changes();

    private static String written(Language language, int page) {
        Paging paging = new Paging(page, 5, URI.create("http://elsewhere/api/v1/changes?format=atom&lang=" + language));
        ChangesFeed feed = new ChangesFeed(
                language,
                SampleInstallations.real("MONITOR_BASE_URL", "https://monitor.example.nl"),
                paging.of(CHANGES),
                Instant.EPOCH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Atom.write(feed.feed(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Feed read(Language language, int page) {
        try {
            return (Feed) new WireFeedInput().build(new StringReader(written(language, page)));
        } catch (FeedException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> ids(Feed feed) {
        return feed.getEntries().stream().map(Entry::getId).toList();
    }

    private static String link(List<Link> links, String relation, String type) {
        return links.stream()
                .filter(link -> link.getRel().equals(relation) && link.getType().equals(type))
                .map(Link::getHref)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_entry_has_one_id_for_ever_in_both_languages() {
        assertThat(ids(read(Language.NL, 1))).isEqualTo(ids(read(Language.EN, 1)));
        assertThat(ids(read(Language.NL, 1)))
                .hasSize(5)
                .allMatch(id -> id.matches("tag:monitor\\.example\\.nl,2026:change:[0-9-]+[ar][0-9]/[a-z0-9-]+"));
        assertThat(read(Language.NL, 1).getId())
                .isNotEqualTo(read(Language.EN, 1).getId());
    }

    @Test
    void the_pages_together_hold_every_change_once_and_lead_to_each_other() {
        Set<String> seen = new HashSet<>();
        int entries = 0;
        int pages = Math.ceilDiv(CHANGES.size(), 5);
        for (int page = 1; page <= pages; page++) {
            List<String> ids = ids(read(Language.EN, page));
            seen.addAll(ids);
            entries += ids.size();
        }

        assertThat(entries).isEqualTo(CHANGES.size()).isGreaterThan(10);
        assertThat(seen).hasSize(CHANGES.size());
        assertThat(link(read(Language.EN, 1).getOtherLinks(), "next", Atom.MEDIA_TYPE))
                .isEqualTo("https://monitor.example.nl/api/v1/changes?format=atom&lang=en&page=2&pageSize=5");
        assertThat(read(Language.EN, pages).getOtherLinks())
                .noneMatch(link -> link.getRel().equals("next"));
    }

    @Test
    void the_feed_leads_to_the_other_language_and_entries_to_their_pages() {
        Feed feed = read(Language.NL, 1);

        assertThat(feed.getAlternateLinks())
                .anySatisfy(link -> {
                    assertThat(link.getHreflang()).isEqualTo("en");
                    assertThat(link.getHref())
                            .isEqualTo("https://monitor.example.nl/api/v1/changes?format=atom&lang=en");
                })
                .anySatisfy(link -> assertThat(link.getHref()).isEqualTo("https://monitor.example.nl/nl/wijzigingen"));
        assertThat(feed.getEntries())
                .allSatisfy(entry -> assertThat(entry.getAlternateLinks())
                        .extracting(Link::getHref)
                        .allMatch(href ->
                                href.matches("https://monitor\\.example\\.nl/(nl/publicaties|en/releases)/.+")));
    }

    @Test
    void a_revision_and_a_withdrawal_say_why_and_nobody_learns_who() {
        String all =
                written(Language.EN, 1) + written(Language.EN, 2) + written(Language.EN, 3) + written(Language.EN, 4);

        assertThat(all)
                .contains("Counted twice.", "The council meets later.", "The extract comes later.")
                .doesNotContain(">" + SampleReleases.PUBLISHER.value(), ">" + SampleReleases.ANALYST.value());
        assertThat(all)
                .contains("term=\"withdrawn\" label=\"Withdrawn\"", "term=\"moved\" label=\"Publication moved\"");
    }

    @Test
    void a_table_of_others_is_told_with_its_title_and_leads_to_its_page() {
        Signature by = new Signature(SampleReleases.PUBLISHER, Instant.parse("2024-04-01T08:00:00Z"));
        OutsideVersion.Published first = SampleOutsideTables.version(SampleOutsideTables.students(800), 1);
        List<PublicChange> changes = PublicChange.of(
                first.withdraw(by, SampleOutsideTables.REASON),
                new BilingualText("Internationale studenten", "International students"));
        Paging paging = new Paging(1, 5, URI.create("http://elsewhere/api/v1/changes?format=atom"));

        Atom.Feed feed = new ChangesFeed(
                        Language.EN, SampleInstallations.real(), paging.of(changes.reversed()), Instant.EPOCH)
                .feed();

        assertThat(feed.entries())
                .extracting(Atom.Entry::title)
                .containsExactly(
                        "Table of others withdrawn: International students (vintage 1)",
                        "Table of others published: International students (vintage 1)");
        assertThat(feed.entries().getFirst().summary()).isEqualTo(SampleOutsideTables.REASON.en());
        assertThat(feed.entries().getFirst().id()).endsWith(",2026:change:international-students/v1/withdrawn");
        assertThat(feed.entries().getFirst().links())
                .extracting(Atom.Link::address)
                .allMatch(address -> address.matches(".*/(en/figures|nl/cijfers)/international-students"));
    }
}
