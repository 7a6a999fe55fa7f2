package nl.leiden.internationals.population.api;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.formats.Atom;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One page of the changes as an Atom feed. The ids are tags (RFC 4151) with the host under which readers know the monitor; an entry has the
 * same one in both languages, being the same.
 *
 * @param updated when the newest change of all pages came; the beginning of time if there is none
 */
record ChangesFeed(Language language, Installation installation, Paged<PublicChange> page, Instant updated) {

    /** Of which year the host is who gives the ids: that in which the first feed was made. It never changes. */
    private static final String YEAR_OF_TAGS = "2026";

    Atom.Feed feed() {
        return new Atom.Feed(
                tag("changes:" + language),
                texts().of("changes.title"),
                texts().of("changes.subtitle", installation.population().areas().name()),
                language.tag(),
                updated,
                texts().of(installation.publisher().name()),
                texts().of("changes.rights"),
                links(),
                page.items().stream().map(this::entry).toList());
    }

    private Texts texts() {
        return Texts.in(language);
    }

    private String tag(String specific) {
        return "tag:" + address().getHost() + ',' + YEAR_OF_TAGS + ':' + specific;
    }

    private URI address() {
        return installation.address();
    }

    private List<Atom.Link> links() {
        List<Atom.Link> links = new ArrayList<>();
        Paged.Links pages = page.links();
        links.add(feedLink("self", language, address() + pages.self()));
        links.add(feedLink(
                "alternate", language.other(), address() + Paths.changes() + "?format=atom&lang=" + language.other()));
        links.add(pageLink("alternate", language, Place.CHANGES.at().in(language)));
        page(links, "first", pages.first());
        page(links, "previous", pages.prev());
        page(links, "next", pages.next());
        page(links, "last", pages.last());
        return links;
    }

    private void page(List<Atom.Link> links, String relation, @Nullable String address) {
        if (address != null) {
            links.add(feedLink(relation, language, address() + address));
        }
    }

    private static Atom.Link feedLink(String relation, Language language, String address) {
        return new Atom.Link(relation, Atom.MEDIA_TYPE, language.tag(), address);
    }

    private Atom.Link pageLink(String relation, Language language, String path) {
        return new Atom.Link(relation, "text/html", language.tag(), address() + path);
    }

    private Atom.Entry entry(PublicChange change) {
        return new Atom.Entry(
                tag("change:" + change.id()),
                change.at(),
                texts().of(CalendarWords.sentence(change)),
                CalendarWords.reason(change).map(texts()::of).orElse(""),
                CalendarWords.type(change),
                texts().of(CalendarWords.kind(change)),
                List.of(
                        pageLink(
                                "alternate",
                                language,
                                CalendarWords.page(change).in(language)),
                        pageLink(
                                "alternate",
                                language.other(),
                                CalendarWords.page(change).in(language.other()))));
    }
}
