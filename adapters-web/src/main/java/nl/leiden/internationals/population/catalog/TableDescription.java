package nl.leiden.internationals.population.catalog;

import static nl.leiden.internationals.population.catalog.Vocabulary.ADMS;
import static nl.leiden.internationals.population.catalog.Vocabulary.DCAT;
import static nl.leiden.internationals.population.catalog.Vocabulary.DCATAP;
import static nl.leiden.internationals.population.catalog.Vocabulary.DCT;
import static nl.leiden.internationals.population.catalog.Vocabulary.FOAF;
import static nl.leiden.internationals.population.catalog.Vocabulary.RDFS;

import java.net.URI;
import java.time.MonthDay;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.TableDataResource;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.PeriodKind;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;

/** Describes one table as a dataset, with a distribution for each format in each language. */
final class TableDescription {

    private final PublishedTable table;
    private final String kept;
    private final CatalogAddresses addresses;
    private final TableCatalog catalog;
    private final FigureNotes notes;
    private final Graph graph;

    /** @param kept what keeps addresses of the table in the state that is described: a part of a query, or nothing */
    TableDescription(PublishedTable table, String kept, TableCatalog catalog, FigureNotes notes, Graph graph) {
        this.table = table;
        this.kept = kept;
        this.catalog = catalog;
        this.addresses = catalog.addresses();
        this.notes = notes;
        this.graph = graph;
    }

    Iri describe() {
        Iri dataset = addresses.table(table.id());
        Iri period = addresses.partOf(table.id(), "period");
        Iri provenance = addresses.partOf(table.id(), "provenance");
        Graph.Description said = graph.about(dataset)
                .isA(DCAT.name("Dataset"))
                .with(DCT.name("identifier"), new Literal.Plain(dataset.value()))
                .with(DCT.name("title"), table.title())
                .with(DCT.name("description"), description())
                .with(DCT.name("type"), Listed.STATISTICAL.in(graph))
                .with(DCAT.name("theme"), Listed.POPULATION_AND_SOCIETY.in(graph))
                .with(DCT.name("publisher"), catalog.publisher())
                .with(DCT.name("creator"), creator())
                .with(DCAT.name("contactPoint"), catalog.contact())
                .with(DCT.name("accessRights"), Listed.PUBLIC.in(graph))
                .with(DCT.name("spatial"), catalog.territory())
                .with(DCT.name("temporal"), period)
                .with(DCT.name("issued"), Literal.of(Described.firstPublished(table)))
                .with(DCT.name("modified"), Literal.of(table.publishedAt()))
                .with(DCT.name("accrualPeriodicity"), frequency().in(graph))
                .with(DCT.name("provenance"), provenance)
                // the model of dimensions, categories and cells that a table has in every format
                .with(DCT.name("conformsTo"), catalog.specification(DataFormat.JSON_STAT))
                .with(DCAT.name("version"), new Literal.Plain(table.checksum().abbreviated()))
                .with(ADMS.name("versionNotes"), Texts.bilingual("catalog.version", table.publishedAt()))
                .with(ADMS.name("status"), Listed.DATASET_COMPLETED.in(graph));
        said.with(DCAT.name("keyword"), catalog.keyword())
                .with(DCAT.name("keyword"), BilingualText.same(catalog.municipality()));
        for (Dimension dimension : table.dimensions()) {
            said.with(DCAT.name("keyword"), dimension.label());
        }
        for (Language language : Language.values()) {
            said.with(DCT.name("language"), Listed.of(language).in(graph))
                    .with(DCAT.name("landingPage"), page(language))
                    .with(FOAF.name("page"), catalog.documentation(language));
            for (DataFormat format : DataFormat.of(table)) {
                said.with(DCAT.name("distribution"), distribution(format, language));
            }
        }
        graph.about(period)
                .isA(DCT.name("PeriodOfTime"))
                .with(DCAT.name("startDate"), Literal.of(Described.begin(table)))
                .with(DCAT.name("endDate"), Literal.of(Described.end(table)));
        graph.about(provenance).isA(DCT.name("ProvenanceStatement")).with(RDFS.name("label"), provenance());
        address().ifPresent(source -> said.with(DCT.name("relation"), source));
        return dataset;
    }

    private Iri creator() {
        return table.source()
                .map(source -> {
                    Iri agent = addresses.source(table.id());
                    graph.about(agent).isA(FOAF.name("Agent")).with(FOAF.name("name"), source.name());
                    return agent;
                })
                .orElseGet(catalog::publisher);
    }

    private BilingualText provenance() {
        return table.source().isPresent()
                ? Texts.bilingual(
                        "catalog.provenance.outside", notes.sourceOf(table).name())
                : Texts.bilingual("catalog.provenance", notes.source());
    }

    /** Where the source itself publishes them. */
    private Optional<Iri> address() {
        URI source = notes.sourceOf(table).address();
        if (source == null) {
            return Optional.empty();
        }
        graph.about(Iri.of(source)).isA(RDFS.name("Resource"));
        return Optional.of(Iri.of(source));
    }

    private Iri pageOf(Language language) {
        return addresses.page(Place.TABLE.at(table.id().value()).with(kept), language);
    }

    private Iri page(Language language) {
        Iri page = pageOf(language);
        graph.about(page)
                .isA(FOAF.name("Document"), RDFS.name("Resource"))
                .with(DCT.name("title"), new Literal.Words(table.title().in(language), language))
                .with(DCT.name("language"), Listed.of(language).in(graph));
        return page;
    }

    private Iri distribution(DataFormat format, Language language) {
        Iri distribution = addresses.distribution(table.id(), format, language);
        Iri data = addresses.data(table, format, language, kept);
        graph.about(data).isA(RDFS.name("Resource"));
        Graph.Description said = graph.about(distribution)
                .isA(DCAT.name("Distribution"))
                .with(DCT.name("title"), titleOf(format, language))
                .with(
                        DCT.name("description"),
                        Texts.bilingual(
                                TableDataResource.areAllMeasuresInOneFile(table)
                                        ? "catalog.distribution"
                                        : "catalog.distribution-first-measure",
                                format.label(),
                                Listed.of(language).label(),
                                table.measures().getFirst().label()))
                .with(DCAT.name("accessURL"), pageOf(language))
                .with(DCAT.name("downloadURL"), data)
                .with(DCAT.name("accessService"), catalog.service())
                .with(DCT.name("format"), catalog.fileType(format))
                .with(DCT.name("language"), Listed.of(language).in(graph))
                .with(DCT.name("license"), catalog.licence(notes.sourceOf(table).licence()))
                .with(DCT.name("conformsTo"), catalog.specification(format))
                .with(DCT.name("issued"), Literal.of(Described.firstPublished(table)))
                .with(DCT.name("modified"), Literal.of(table.publishedAt()))
                .with(ADMS.name("status"), Listed.DISTRIBUTION_COMPLETED.in(graph))
                .with(DCATAP.name("availability"), Listed.AVAILABLE.in(graph));
        catalog.mediaType(format).ifPresent(type -> said.with(DCAT.name("mediaType"), type));
        return distribution;
    }

    private static BilingualText titleOf(DataFormat format, Language language) {
        return Texts.bilingual(
                "catalog.distribution-title",
                format.label(),
                Listed.of(language).label());
    }

    /** What the table is about, and what must be known to read it. */
    private BilingualText description() {
        StringBuilder nl = new StringBuilder(table.description().nl());
        StringBuilder en = new StringBuilder(table.description().en());
        for (BilingualText note : Described.notes(table, notes)) {
            nl.append(' ').append(note.nl());
            en.append(' ').append(note.en());
        }
        return new BilingualText(nl.toString(), en.toString());
    }

    /** As often as the periods of others; else once a year if there is a day of the year on which all figures were counted. */
    private Listed frequency() {
        PeriodKind kind = table instanceof OutsideTable outside
                ? outside.definition().periods().getFirst().kind()
                : PeriodKind.DAY;
        return switch (kind) {
            case YEAR, SCHOOL_YEAR -> Listed.ANNUAL;
            case HALF_YEAR -> Listed.HALF_YEARLY;
            case QUARTER -> Listed.QUARTERLY;
            case MONTH -> Listed.MONTHLY;
            case DAY ->
                Described.referenceDates(table).stream()
                                        .map(MonthDay::from)
                                        .distinct()
                                        .count()
                                == 1
                        ? Listed.ANNUAL
                        : Listed.IRREGULAR;
        };
    }
}
