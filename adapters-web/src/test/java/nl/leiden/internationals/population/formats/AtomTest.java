package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtomTest {

    private static final String AWKWARD = "Wijk 4 < wijk 5 & \"Merenwijk\" ]]> \uD83C\uDDF3";

    private static final Atom.Feed FEED = new Atom.Feed(
            "tag:monitor.example.nl,2026:changes:nl",
            "Wijzigingen",
            "Wat er is gepubliceerd",
            "nl",
            Instant.parse("2024-03-01T08:00:00.123456Z"),
            "Gemeente Leiden",
            "CC BY 4.0",
            List.of(
                    new Atom.Link(
                            "self", Atom.MEDIA_TYPE, "nl", "https://monitor.example.nl/api/v1/changes?page=1&lang=nl"),
                    new Atom.Link("license", null, null, "https://creativecommons.org/licenses/by/4.0/")),
            List.of(new Atom.Entry(
                    "tag:monitor.example.nl,2026:change:2024-01-01-r1/published",
                    Instant.parse("2024-03-01T08:00:00.123456Z"),
                    "Herzien: cijfers van 1 januari 2024",
                    AWKWARD + "\uFFFE",
                    "revised",
                    "Herzien",
                    List.of(new Atom.Link(
                            "alternate",
                            "text/html",
                            "nl",
                            "https://monitor.example.nl/nl/publicaties/2024-01-01-r1")))));

    private static Feed read(Atom.Feed feed) throws FeedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Atom.write(feed, out);
        return (Feed) new WireFeedInput().build(new StringReader(out.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void another_program_reads_what_was_written() throws FeedException {
        Feed feed = read(FEED);

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getId()).isEqualTo(FEED.id());
        assertThat(feed.getUpdated().toInstant()).isEqualTo("2024-03-01T08:00:00Z");
        assertThat(feed.getAuthors().getFirst().getName()).isEqualTo("Gemeente Leiden");
        assertThat(feed.getOtherLinks())
                .extracting("href", "rel", "hreflang")
                .containsExactly(
                        tuple("https://monitor.example.nl/api/v1/changes?page=1&lang=nl", "self", "nl"),
                        tuple("https://creativecommons.org/licenses/by/4.0/", "license", null));
    }

    @Test
    void an_entry_says_what_happened_and_why_with_the_characters_that_xml_has() throws FeedException {
        Entry entry = read(FEED).getEntries().getFirst();

        assertThat(entry.getId()).isEqualTo(FEED.entries().getFirst().id());
        assertThat(entry.getTitle()).isEqualTo("Herzien: cijfers van 1 januari 2024");
        assertThat(entry.getSummary().getValue()).isEqualTo(AWKWARD + "\uFFFD");
        assertThat(entry.getCategories().getFirst().getTerm()).isEqualTo("revised");
        assertThat(entry.getPublished()).isEqualTo(entry.getUpdated());
        assertThat(entry.getAlternateLinks())
                .singleElement()
                .satisfies(link -> assertThat(link.getHref())
                        .isEqualTo("https://monitor.example.nl/nl/publicaties/2024-01-01-r1"));
    }
}
