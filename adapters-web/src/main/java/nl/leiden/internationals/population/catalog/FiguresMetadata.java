package nl.leiden.internationals.population.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.Paths;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Metadata;
import nl.leiden.internationals.site.Place;

/** What pages with figures tell search engines and other programs: where their tables are found as data, and what they are about. */
@Singleton
public class FiguresMetadata {

    private final Installation installation;
    private final FigureNotes notes;

    @Inject
    public FiguresMetadata(Installation installation, FigureNotes notes) {
        this.installation = installation;
        this.notes = notes;
    }

    /** For the page with the list of tables. */
    public Metadata ofAll(List<PublishedTable> tables, Language language) {
        return new Metadata(null, catalog(), new SchemaOrg(installation, notes, language).catalog(tables));
    }

    /** For the page of one table. */
    public Metadata of(PublishedTable table, Language language) {
        List<Metadata.Alternate> alternates = new ArrayList<>();
        for (DataFormat format : DataFormat.of(table)) {
            alternates.add(new Metadata.Alternate(
                    FormatTerms.typeOf(format),
                    format.label(),
                    Paths.data(table.id()) + "?" + format.asFile() + "&lang=" + language.tag()));
        }
        alternates.addAll(catalog());
        String page = new CatalogAddresses(installation.address(), "")
                .page(Place.TABLE.at(table.id().value()), language)
                .value();
        return new Metadata(page, alternates, new SchemaOrg(installation, notes, language).dataset(table));
    }

    private static List<Metadata.Alternate> catalog() {
        return List.of(
                new Metadata.Alternate(
                        "text/turtle",
                        "DCAT-AP-NL",
                        CatalogAddresses.CATALOG + "?format=" + CatalogFormat.TURTLE.code()),
                new Metadata.Alternate(
                        "application/ld+json",
                        "DCAT-AP-NL",
                        CatalogAddresses.CATALOG + "?format=" + CatalogFormat.JSON_LD.code()));
    }
}
