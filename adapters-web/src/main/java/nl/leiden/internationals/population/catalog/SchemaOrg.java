package nl.leiden.internationals.population.catalog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    private final Installation installation;
    private final FigureNotes notes;
    private final Language language;
    private final CatalogAddresses addresses;

    SchemaOrg(Installation installation, FigureNotes notes, Language language) {
        this.installation = installation;
        this.notes = notes;
        this.language = language;
        this.addresses = new CatalogAddresses(installation.address());
    }

    /** All tables as a {@code DataCatalog}, as JSON that can stand inside HTML. */
    String catalog(List<PublishedTable> tables) {
        Map<String, Object> said = thing("DataCatalog", addresses.catalog().value());
        said.put("name", Texts.in(language).of("site.name"));
        said.put("description", Texts.in(language).of("foot.about", municipality()));
        said.put("url", addresses.page(Place.FIGURES.at(), language).value());
        said.put("inLanguage", language.tag());
        said.put("license", FigureNotes.LICENCE);
        said.put("publisher", publisher());
        said.put("dataset", tables.stream().map(this::inShort).toList());
        return json(said);
    }

    /** One table as a {@code Dataset}, as JSON that can stand inside HTML. */
    String dataset(PublishedTable table) {
        Map<String, Object> said = inShort(table);
        said.put("identifier", table.id().value());
        said.put("inLanguage", language.tag());
        said.put("license", notes.sourceOf(table).licence().toString());
        said.put("isAccessibleForFree", true);
        said.put("creator", creator(table));
        said.put("publisher", publisher());
        said.put("dateModified", table.publishedAt().toString());
        said.put("version", table.checksum().abbreviated());
        said.put("temporalCoverage", period(table));
        said.put("spatialCoverage", place());
        said.put("keywords", keywords(table));
        said.put(
                "variableMeasured",
                table.measures().stream()
                        .map(measure -> measure.label().in(language))
                        .toList());
        said.put("distribution", downloads(table));
        said.put("includedInDataCatalog", reference("DataCatalog", addresses.catalog()));
        return json(said);
    }

    private Map<String, Object> inShort(PublishedTable table) {
        Map<String, Object> said = thing("Dataset", addresses.table(table.id()).value());
        said.put("name", table.title().in(language));
        said.put("description", description(table));
        said.put(
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
        List<LocalDate> dates = Described.referenceDates(table);
        return dates.getFirst() + "/" + dates.getLast();
    }

    private List<String> keywords(PublishedTable table) {
        List<String> keywords = new ArrayList<>();
        keywords.add(Texts.in(language).of("home.internationals"));
        keywords.add(municipality());
        table.dimensions().forEach(d -> keywords.add(d.label().in(language)));
        return keywords;
    }

    private List<Map<String, Object>> downloads(PublishedTable table) {
        List<Map<String, Object>> downloads = new ArrayList<>();
        for (DataFormat format : DataFormat.values()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("@type", "DataDownload");
            said.put("@id", addresses.distribution(table.id(), format, language).value());
            said.put("name", format.label());
            said.put("encodingFormat", FormatTerms.typeOf(format));
            said.put("contentUrl", addresses.data(table.id(), format, language).value());
            said.put("inLanguage", language.tag());
            downloads.add(said);
        }
        return downloads;
    }

    private Map<String, Object> creator(PublishedTable table) {
        return table.source()
                .map(source -> {
                    Map<String, Object> said = reference("Organization", addresses.source(table.id()));
                    said.put("name", source.name().in(language));
                    return said;
                })
                .orElseGet(this::publisher);
    }

    private Map<String, Object> publisher() {
        Publisher who = installation.publisher();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@type", "GovernmentOrganization");
        said.put("@id", who.identity().toString());
        said.put("name", who.name().in(language));
        if (who.email() != null) {
            said.put("email", who.email());
        }
        return said;
    }

    /** Without the name that stands for it elsewhere, under which the publisher may be known too. */
    private Map<String, Object> place() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@type", "Place");
        said.put("name", municipality());
        said.put("sameAs", installation.publisher().territory().toString());
        return said;
    }

    private String municipality() {
        return installation.population().areas().name();
    }

    private static Map<String, Object> reference(String type, Iri thing) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@type", type);
        said.put("@id", thing.value());
        return said;
    }

    private static Map<String, Object> thing(String type, String name) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", CONTEXT);
        said.put("@type", type);
        said.put("@id", name);
        return said;
    }

    /** What would end a script or begin a comment in HTML is escaped as JSON escapes it. */
    private static String json(Map<String, Object> said) {
        return new String(Json.bytes(said), StandardCharsets.UTF_8)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
