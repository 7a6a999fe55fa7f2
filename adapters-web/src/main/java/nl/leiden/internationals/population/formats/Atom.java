package nl.leiden.internationals.population.formats;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A feed as Atom (RFC 4287), in pages if it is long (RFC 5005). */
public final class Atom {

    /** The media type of feeds. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /**
     * One page of a feed.
     *
     * @param id the same for ever and for every page
     * @param language tag of the language of all texts
     * @param updated when the newest entry of all pages came
     */
    public record Feed(
            String id,
            String title,
            String subtitle,
            String language,
            Instant updated,
            String author,
            String rights,
            List<Link> links,
            List<Entry> entries) {

        public Feed {
            links = List.copyOf(links);
            entries = List.copyOf(entries);
        }
    }

    /**
     * The way to something else.
     *
     * @param language tag of the language there; null if it is no matter of language
     */
    public record Link(
            String relation,
            @Nullable String type,
            @Nullable String language,
            String address) {}

    /**
     * One entry, which never changes.
     *
     * @param id the same for ever, also in the other language
     * @param summary empty if the title says it all
     * @param term what kind of entry it is, for programs
     * @param label the same for people
     */
    public record Entry(
            String id, Instant at, String title, String summary, String term, String label, List<Link> links) {

        public Entry {
            links = List.copyOf(links);
        }
    }

    private final XMLStreamWriter xml;

    private Atom(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static void write(Feed feed, OutputStream out) {
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Atom(xml).write(feed);
            xml.close();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException("a feed that cannot be written: " + feed.id(), unwritable);
        }
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", feed.language());
        text("id", feed.id());
        text("title", feed.title());
        text("subtitle", feed.subtitle());
        moment("updated", feed.updated());
        xml.writeStartElement(NAMESPACE, "author");
        text("name", feed.author());
        xml.writeEndElement();
        text("rights", feed.rights());
        for (Link link : feed.links()) {
            write(link);
        }
        for (Entry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Entry entry) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        text("id", entry.id());
        text("title", entry.title());
        moment("published", entry.at());
        moment("updated", entry.at());
        xml.writeEmptyElement(NAMESPACE, "category");
        xml.writeAttribute("term", entry.term());
        xml.writeAttribute("label", entry.label());
        if (!entry.summary().isEmpty()) {
            text("summary", entry.summary());
        }
        for (Link link : entry.links()) {
            write(link);
        }
        xml.writeEndElement();
    }

    private void write(Link link) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", link.relation());
        if (link.type() != null) {
            xml.writeAttribute("type", link.type());
        }
        if (link.language() != null) {
            xml.writeAttribute("hreflang", link.language());
        }
        xml.writeAttribute("href", link.address());
    }

    /** To the second: feed readers that know milliseconds only take microseconds for very many of them. */
    private void moment(String element, Instant moment) throws XMLStreamException {
        text(element, moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
    }

    /** XML has no place for some characters, not even escaped. */
    private static String readable(String text) {
        return text.codePoints()
                .map(character -> isOfXml(character) ? character : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOfXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
