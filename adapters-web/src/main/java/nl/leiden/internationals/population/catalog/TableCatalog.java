package nl.leiden.internationals.population.catalog;

import static nl.leiden.internationals.population.catalog.Vocabulary.DCAT;
import static nl.leiden.internationals.population.catalog.Vocabulary.DCT;
import static nl.leiden.internationals.population.catalog.Vocabulary.FOAF;
import static nl.leiden.internationals.population.catalog.Vocabulary.RDFS;
import static nl.leiden.internationals.population.catalog.Vocabulary.SKOS;
import static nl.leiden.internationals.population.catalog.Vocabulary.VCARD;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.Paths;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.pxweb.PxAddresses;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Publisher;
import nl.leiden.internationals.site.Texts;

/**
 * The catalogue of everything that is, or was, public at one moment by DCAT-AP-NL 3.0, the Dutch profile of the European profile of DCAT. What it
 * refers to has its type and label in it, as the shapes of the profile demand.
 */
final class TableCatalog {

    /** The profile that the catalogue keeps to. */
    private static final Iri PROFILE = new Iri("https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/");

    private static final Iri OPEN_API = new Iri("https://spec.openapis.org/oas/v3.1.0");
    private static final Iri PX_WEB_API =
            new Iri("https://github.com/PxTools/PxApiSpecs/blob/master/specs/PxAPI-2.yml");
    private static final Iri DESIGN_RULES = new Iri("https://gitdocumentatie.logius.nl/publicatie/api/adr/");

    private static final URI OWN_LICENCE = URI.create(FigureNotes.LICENCE);

    private final Installation installation;
    private final FigureNotes notes;
    private final StateQuery.Answer state;
    private final CatalogAddresses addresses;
    private final Graph graph = new Graph();

    private TableCatalog(Installation installation, FigureNotes notes, StateQuery.Answer state) {
        this.installation = installation;
        this.notes = notes;
        this.state = state;
        this.addresses = new CatalogAddresses(installation.address(), state.asked());
    }

    /** @param state with figures: a catalogue of nothing is none */
    static Graph of(StateQuery.Answer state, Installation installation, FigureNotes notes) {
        TableCatalog catalog = new TableCatalog(installation, notes, state);
        catalog.describe(state.figures().tables());
        return catalog.graph;
    }

    private void describe(List<PublishedTable> tables) {
        graph.about(addresses.catalog());
        List<Iri> datasets = tables.stream()
                .map(table -> new TableDescription(table, state.keptOf(table), this, notes, graph).describe())
                .toList();
        describeCatalog(tables, datasets);
        describeServices(datasets);
        describePublisher();
        describeSpecifications();
    }

    private void describeCatalog(List<PublishedTable> tables, List<Iri> datasets) {
        Iri homepage = addresses.at("/");
        Graph.Description said = graph.about(addresses.catalog())
                .isA(DCAT.name("Catalog"))
                .with(
                        DCT.name("identifier"),
                        new Literal.Plain(addresses.catalog().value()))
                .with(DCT.name("title"), Texts.bilingual("site.name"))
                .with(DCT.name("description"), Texts.bilingual("foot.about", municipality()))
                .with(DCT.name("publisher"), publisher())
                .with(DCT.name("creator"), publisher())
                .with(DCAT.name("contactPoint"), contact())
                .with(FOAF.name("homepage"), homepage)
                .with(DCT.name("license"), licence(OWN_LICENCE))
                .with(DCT.name("conformsTo"), PROFILE)
                .with(DCT.name("spatial"), territory())
                .with(DCT.name("issued"), Literal.of(first(tables)))
                .with(DCT.name("modified"), Literal.of(last(tables)))
                .with(DCAT.name("themeTaxonomy"), Listed.THEMES)
                .with(DCAT.name("service"), service(), pxWebService())
                .with(DCAT.name("dataset"), datasets.toArray(Iri[]::new));
        for (Language language : Language.values()) {
            said.with(DCT.name("language"), Listed.of(language).in(graph));
            graph.about(documentation(language))
                    .isA(FOAF.name("Document"), RDFS.name("Resource"))
                    .with(
                            DCT.name("title"),
                            new Literal.Words(Texts.in(language).of("use.title"), language))
                    .with(DCT.name("language"), Listed.of(language).in(graph));
        }
        graph.about(homepage).isA(FOAF.name("Document")).with(DCT.name("title"), Texts.bilingual("site.name"));
        graph.about(Listed.THEMES)
                .isA(SKOS.name("ConceptScheme"))
                .with(DCT.name("title"), Texts.bilingual("catalog.themes"));
    }

    private void describeServices(List<Iri> datasets) {
        describe(
                new Offer(
                        service(),
                        Texts.bilingual("api.title"),
                        Texts.bilingual("catalog.api"),
                        addresses.at(Paths.API),
                        addresses.at(Paths.API + "/openapi.json"),
                        List.of(DESIGN_RULES, OPEN_API)),
                datasets);
        describe(
                new Offer(
                        pxWebService(),
                        Texts.bilingual("catalog.px-web-title"),
                        Texts.bilingual("use.px-web"),
                        addresses.at(PxAddresses.ROOT),
                        PX_WEB_API,
                        List.of(PX_WEB_API)),
                datasets);
    }

    /** A way in for programs. */
    private record Offer(
            Iri name, BilingualText title, BilingualText what, Iri endpoint, Iri specification, List<Iri> standards) {}

    private void describe(Offer service, List<Iri> datasets) {
        Graph.Description said = graph.about(service.name())
                .isA(DCAT.name("DataService"))
                .with(DCT.name("identifier"), new Literal.Plain(service.name().value()))
                .with(DCT.name("title"), service.title())
                .with(DCT.name("description"), service.what())
                .with(DCAT.name("endpointURL"), service.endpoint())
                .with(DCAT.name("endpointDescription"), service.specification())
                .with(DCT.name("conformsTo"), service.standards().toArray(Iri[]::new))
                .with(DCT.name("publisher"), publisher())
                .with(DCT.name("creator"), publisher())
                .with(DCAT.name("contactPoint"), contact())
                .with(DCT.name("accessRights"), Listed.PUBLIC.in(graph))
                .with(DCT.name("license"), licence(OWN_LICENCE))
                .with(DCAT.name("theme"), Listed.POPULATION_AND_SOCIETY.in(graph))
                .with(DCAT.name("keyword"), keyword())
                .with(DCAT.name("servesDataset"), datasets.toArray(Iri[]::new));
        for (DataFormat format : DataFormat.values()) {
            said.with(DCT.name("format"), fileType(format));
        }
        for (Language language : Language.values()) {
            said.with(DCT.name("language"), Listed.of(language).in(graph))
                    .with(DCAT.name("landingPage"), documentation(language))
                    .with(FOAF.name("page"), documentation(language));
        }
        graph.about(service.endpoint()).isA(RDFS.name("Resource"));
        graph.about(service.specification()).isA(RDFS.name("Resource"));
    }

    private void describePublisher() {
        Publisher who = installation.publisher();
        graph.about(publisher())
                .isA(FOAF.name("Agent"), FOAF.name("Organization"))
                .with(FOAF.name("name"), who.name())
                .with(DCT.name("type"), Listed.LOCAL_AUTHORITY.in(graph));
        graph.about(territory())
                .isA(DCT.name("Location"))
                .with(SKOS.name("prefLabel"), BilingualText.same(municipality()));
        Graph.Description said = graph.about(contact())
                .isA(VCARD.name("Kind"), VCARD.name("Organization"))
                .with(VCARD.name("fn"), who.contact())
                .with(VCARD.name("hasURL"), documentation(Language.NL));
        if (who.email() != null) {
            said.with(VCARD.name("hasEmail"), new Iri("mailto:" + who.email()));
        }
    }

    private void describeSpecifications() {
        standard(PROFILE, "DCAT-AP-NL 3.0");
        standard(OPEN_API, "OpenAPI Specification 3.1.0");
        standard(PX_WEB_API, "PxWebApi 2");
        standard(DESIGN_RULES, "NLGov REST API Design Rules");
    }

    private void standard(Iri standard, String title) {
        graph.about(standard).isA(DCT.name("Standard")).with(DCT.name("title"), new Literal.Plain(title));
    }

    CatalogAddresses addresses() {
        return addresses;
    }

    String municipality() {
        return installation.population().areas().name();
    }

    BilingualText keyword() {
        return Texts.bilingual("home.internationals");
    }

    Iri publisher() {
        return Iri.of(installation.publisher().identity());
    }

    Iri territory() {
        return Iri.of(installation.publisher().territory());
    }

    Iri contact() {
        return addresses.within("contact");
    }

    Iri service() {
        return addresses.service("api");
    }

    private Iri pxWebService() {
        return addresses.service("pxwebapi");
    }

    /** The page about the use of the figures. */
    Iri documentation(Language language) {
        return addresses.page(Place.USE.at(), language);
    }

    /** By the name that the value list has for it, if it is our own. */
    Iri licence(URI address) {
        if (!address.equals(OWN_LICENCE)) {
            Iri licence = Iri.of(address);
            graph.about(licence).isA(DCT.name("LicenseDocument"));
            return licence;
        }
        Iri listed = Listed.CC_BY.in(graph);
        graph.about(listed)
                .with(DCT.name("type"), Listed.ATTRIBUTION.in(graph))
                .with(SKOS.name("exactMatch"), Iri.of(OWN_LICENCE));
        return listed;
    }

    Iri fileType(DataFormat format) {
        Iri fileType = FormatTerms.fileType(format);
        String name = fileType.value().substring(fileType.value().lastIndexOf('/') + 1);
        graph.about(fileType)
                .isA(DCT.name("MediaTypeOrExtent"), SKOS.name("Concept"))
                .with(SKOS.name("prefLabel"), new Literal.Plain(name));
        return fileType;
    }

    Optional<Iri> mediaType(DataFormat format) {
        Optional<Iri> mediaType = FormatTerms.mediaType(format);
        mediaType.ifPresent(type -> graph.about(type)
                .isA(DCT.name("MediaType"))
                .with(RDFS.name("label"), new Literal.Plain(FormatTerms.typeOf(format))));
        return mediaType;
    }

    Iri specification(DataFormat format) {
        Iri specification = FormatTerms.specification(format);
        standard(specification, format.label());
        return specification;
    }

    private static Instant first(List<PublishedTable> tables) {
        return tables.stream()
                .map(Described::firstPublished)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(List<PublishedTable> tables) {
        return tables.stream()
                .map(PublishedTable::publishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
