package nl.leiden.internationals.population.pages;

import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.site.Address;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.ProblemType;
import org.jspecify.annotations.Nullable;

/** All public pages for search engines, by the protocol of sitemaps.org: each in both languages, which name each other. */
final class SiteMap {

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** @param changed null for a page that does not change when figures are published */
    private record Page(Address address, @Nullable Instant changed) {}

    private final URI base;
    private final List<Page> pages;

    private SiteMap(URI base, List<Page> pages) {
        this.base = base;
        this.pages = pages;
    }

    /** @param base where the monitor is found, without a slash at the end */
    static SiteMap of(URI base, PublishedFigures figures, ReleaseCalendar calendar) {
        return new SiteMap(
                base,
                Arrays.stream(Place.values())
                        .flatMap(place -> pages(place, figures, calendar))
                        .toList());
    }

    private static Stream<Page> pages(Place place, PublishedFigures figures, ReleaseCalendar calendar) {
        return switch (place) {
            case HOME, FIGURES, USE, RECONCILIATION ->
                Stream.of(new Page(place.at(), figures.publishedAt().orElse(null)));
            case TABLE, TABLE_STATES ->
                figures.tables().stream()
                        .map(table -> new Page(place.at(table.id().value()), table.publishedAt()));
            case GLOSSARY, PROBLEMS, PUBLICATIONS, CHANGES -> Stream.of(new Page(place.at(), null));
            case PUBLICATION ->
                Stream.concat(calendar.toCome().stream(), calendar.past().stream())
                        .filter(entry -> !(entry instanceof CalendarEntry.TakenBack))
                        .map(entry ->
                                new Page(place.at(entry.id()), entry.occasion().lastChange()));
            case PROBLEM -> Arrays.stream(ProblemType.values()).map(type -> new Page(place.at(type.slug()), null));
            case SAVED_QUERY,
                    SIGN_IN,
                    SIGN_OUT,
                    WORKPLACE,
                    IMPORTING,
                    IMPORT,
                    REJECTIONS,
                    RELEASE,
                    SUBMISSION,
                    DISCARDING,
                    SIGN_OFF,
                    SENDING_BACK,
                    RECALL,
                    WITHDRAWAL,
                    AUDIT,
                    EMBARGO,
                    ANNOUNCEMENTS,
                    ANNOUNCEMENT,
                    ANNOUNCEMENT_CHANGE,
                    CANCELLATION,
                    OUTSIDE_TABLES,
                    OUTSIDE_PUBLISHING,
                    OUTSIDE_WITHDRAWAL,
                    REFERENCE_TABLES,
                    NOWHERE -> Stream.empty();
        };
    }

    void write(OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAPS);
            xml.writeNamespace("xhtml", XHTML);
            for (Page page : pages) {
                for (Language language : Language.values()) {
                    write(page, language, xml);
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("a site map that cannot be written", broken);
        }
    }

    private void write(Page page, Language language, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(base + page.address().in(language));
        xml.writeEndElement();
        if (page.changed() != null) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(page.changed().toString());
            xml.writeEndElement();
        }
        for (Language alternate : Language.values()) {
            xml.writeEmptyElement("xhtml", "link", XHTML);
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", alternate.tag());
            xml.writeAttribute("href", base + page.address().in(alternate));
        }
        xml.writeEndElement();
    }
}
