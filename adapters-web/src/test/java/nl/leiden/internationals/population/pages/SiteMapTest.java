package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.port.SampleAnnouncements;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.site.Place;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SiteMapTest {

    private static final String BASE = "https://monitor.example.nl";
    private static final PublishedFigures TOWN = SampleFigures.growingTown();
    private static final ReleaseCalendar CALENDAR =
            ReleaseCalendar.of(SampleReleases.inEveryState(), SampleAnnouncements.inEveryState());

    private static Document of(PublishedFigures figures) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SiteMap.of(URI.create(BASE), figures, CALENDAR).write(out);
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> locations(Document map) {
        List<String> texts = new ArrayList<>();
        NodeList found = map.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void every_page_for_readers_is_there_once_in_each_language_and_no_other() throws Exception {
        List<String> locations = locations(of(TOWN));

        assertThat(locations)
                .doesNotHaveDuplicates()
                .contains(BASE + "/nl", BASE + "/en", BASE + "/nl/api", BASE + "/en/glossary")
                .contains(BASE + "/nl/cijfers/internationals-by-nationality")
                .allMatch(address -> address.startsWith(BASE + "/nl") || address.startsWith(BASE + "/en"))
                .noneMatch(address -> address.contains("beheer")
                        || address.contains("workplace")
                        || address.endsWith("/sign-in")
                        || address.endsWith("/aanmelden"));
        assertThat(locations.stream().filter(address -> address.matches(".*/cijfers/[a-z-]+")))
                .hasSize(TOWN.tables().size());
    }

    private static List<CalendarEntry> publications() {
        return Stream.concat(CALENDAR.toCome().stream(), CALENDAR.past().stream())
                .filter(entry -> !(entry instanceof CalendarEntry.TakenBack))
                .toList();
    }

    @Test
    void every_publication_is_there_but_those_that_were_withdrawn() throws Exception {
        List<String> publications = locations(of(TOWN)).stream()
                .filter(address -> address.startsWith(BASE + "/en/releases/"))
                .toList();

        assertThat(publications)
                .containsExactlyInAnyOrderElementsOf(publications().stream()
                        .map(entry -> BASE + "/en/releases/" + entry.id())
                        .toList());
        assertThat(CALENDAR.past()).anyMatch(CalendarEntry.TakenBack.class::isInstance);
    }

    @Test
    void every_page_names_itself_in_both_languages() throws Exception {
        Document map = of(TOWN);
        NodeList pages = map.getElementsByTagName("url");
        for (int i = 0; i < pages.getLength(); i++) {
            NodeList alternates =
                    ((Element) pages.item(i)).getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
            assertThat(alternates.getLength()).isEqualTo(Language.values().length);
            List<String> addresses = new ArrayList<>();
            for (int a = 0; a < alternates.getLength(); a++) {
                addresses.add(((Element) alternates.item(a)).getAttribute("href"));
            }
            assertThat(addresses).contains(locations(map).get(i));
            assertThat(locations(map)).containsAll(addresses);
        }
    }

    @Test
    void pages_with_figures_say_when_they_were_last_published() throws Exception {
        NodeList changed = of(TOWN).getElementsByTagName("lastmod");

        assertThat(changed.getLength())
                .isEqualTo(Language.values().length
                        * (4 + 2 * TOWN.tables().size() + publications().size()));
        assertThat(changed.item(0).getTextContent()).isEqualTo("2024-03-01T08:00:00Z");
    }

    @Test
    void before_the_first_publication_there_are_only_the_pages_that_are_always_there() throws Exception {
        Document map = of(PublishedFigures.none());

        assertThat(locations(map))
                .contains(BASE + Place.HOME.at().in(Language.NL))
                .noneMatch(a -> a.contains("/cijfers/"));
    }
}
