package nl.leiden.internationals.population.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Publisher;
import nl.leiden.internationals.site.Texts;

/**
 * Tables in the words of schema.org, which search engines for data read in pages. It says in one language what the catalogue says in both,
 * and calls things by the same names.
 */
final class SchemaOrg {

    private static final String CONTEXT = "https://schema.org/";

    /** What is said about one thing, in order. */
    private static final class Thing {

        private final Map<String, Object> said = new LinkedHashMap<>();

        Thing with(String property, Object value) {
            said.put(property, value instanceof Thing thing ? thing.said : value);
            return this;
        }

        Thing with(String property, List<Thing> things) {
            said.put(property, things.stream().map(thing -> thing.said).toList());
            return this;
        }
    }

    private final Installation installation;
    private final FigureNotes notes;
    private final Language language;
    private final CatalogAddresses addresses;

    SchemaOrg(Installation installation, FigureNotes notes, Language language) {
        this.installation = installation;
        this.notes = notes;
        this.language = language;
        this.addresses = new CatalogAddresses(installation.address(), "");
    }

    /** All tables as a {@code DataCatalog}, as JSON that can stand inside HTML. */
    String catalog(List<PublishedTable> tables) {
        Thing said = thing("DataCatalog", addresses.catalog().value());
        said.with("name", Texts.in(language).of("site.name"));
        said.with("description", Texts.in(language).of("foot.about", municipality()));
        said.with("url", addresses.page(Place.FIGURES.at(), language).value());
        said.with("inLanguage", language.tag());
        said.with("license", FigureNotes.LICENCE);
        said.with("publisher", publisher());
        said.with("dataset", tables.stream().map(this::inShort).toList());
        return json(said);
    }

    /** One table as a {@code Dataset}, as JSON that can stand inside HTML. */
    String dataset(PublishedTable table) {
        Thing said = inShort(table);
        said.with("identifier", table.id().value());
        said.with("inLanguage", language.tag());
        said.with("license", notes.sourceOf(table).licence().toString());
        said.with("isAccessibleForFree", true);
        said.with("creator", creator(table));
        said.with("publisher", publisher());
        said.with("dateModified", table.publishedAt().toString());
        said.with("version", table.checksum().abbreviated());
        said.with("temporalCoverage", period(table));
        said.with("spatialCoverage", place());
        said.with("keywords", keywords(table));
        said.with(
                "variableMeasured",
                table.measures().stream()
                        .map(measure -> measure.label().in(language))
                        .toList());
        said.with("distribution", downloads(table));
        said.with("includedInDataCatalog", reference("DataCatalog", addresses.catalog()));
        return json(said);
    }

    private Thing inShort(PublishedTable table) {
        Thing said = thing("Dataset", addresses.table(table.id()).value());
        said.with("name", table.title().in(language));
        said.with("description", description(table));
        said.with(
                "url",
                addresses.page(Place.TABLE.at(table.id().value()), language).value());
        return said;
    }

    private String description(PublishedTable table) {
        StringBuilder text = new StringBuilder(table.description().in(language));
        for (BilingualText note : Described.notes(table, notes)) {
            text.append(' ').append(note.in(language));
        }
        return text.toString();
    }

    private static String period(PublishedTable table) {
        return Described.begin(table) + "/" + Described.end(table);
    }

    private List<String> keywords(PublishedTable table) {
        List<String> keywords = new ArrayList<>();
        keywords.add(Texts.in(language).of("home.internationals"));
        keywords.add(municipality());
        table.dimensions().forEach(d -> keywords.add(d.label().in(language)));
        return keywords;
    }

    private List<Thing> downloads(PublishedTable table) {
        List<Thing> downloads = new ArrayList<>();
        for (DataFormat format : DataFormat.of(table)) {
            Thing said = new Thing();
            said.with("@type", "DataDownload");
            said.with(
                    "@id", addresses.distribution(table.id(), format, language).value());
            said.with("name", format.label());
            said.with("encodingFormat", FormatTerms.typeOf(format));
            said.with("contentUrl", addresses.data(table, format, language, "").value());
            said.with("inLanguage", language.tag());
            downloads.add(said);
        }
        return downloads;
    }

    private Thing creator(PublishedTable table) {
        return table.source()
                .map(source -> {
                    Thing said = reference("Organization", addresses.source(table.id()));
                    said.with("name", source.name().in(language));
                    return said;
                })
                .orElseGet(this::publisher);
    }

    private Thing publisher() {
        Publisher who = installation.publisher();
        Thing said = new Thing();
        said.with("@type", "GovernmentOrganization");
        said.with("@id", who.identity().toString());
        said.with("name", who.name().in(language));
        if (who.email() != null) {
            said.with("email", who.email());
        }
        return said;
    }

    /** Without the name that stands for it elsewhere, under which the publisher may be known too. */
    private Thing place() {
        Thing said = new Thing();
        said.with("@type", "Place");
        said.with("name", municipality());
        said.with("sameAs", installation.publisher().territory().toString());
        return said;
    }

    private String municipality() {
        return installation.population().areas().name();
    }

    private static Thing reference(String type, Iri thing) {
        Thing said = new Thing();
        said.with("@type", type);
        said.with("@id", thing.value());
        return said;
    }

    private static Thing thing(String type, String name) {
        Thing said = new Thing();
        said.with("@context", CONTEXT);
        said.with("@type", type);
        said.with("@id", name);
        return said;
    }

    /** What would end a script or begin a comment in HTML is escaped as JSON escapes it. */
    private static String json(Thing said) {
        return new String(Json.bytes(said.said), StandardCharsets.UTF_8)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
