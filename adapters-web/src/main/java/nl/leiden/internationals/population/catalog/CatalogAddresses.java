package nl.leiden.internationals.population.catalog;

import java.net.URI;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.Paths;
import nl.leiden.internationals.population.api.TableDataResource;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.Address;

/**
 * Names and addresses in the catalogue. What it describes is named by the address of the catalogue and a fragment, so that every name leads
 * to its description.
 *
 * @param base where the monitor is found, without a slash at the end
 * @param state the part of a query that names the state that is described; empty for what is public now
 */
record CatalogAddresses(URI base, String state) {

    /** From the root of the server. */
    static final String CATALOG = "/catalog";

    Iri catalog() {
        return at(CATALOG + asked(state));
    }

    Iri service(String name) {
        return within("service/" + name);
    }

    Iri table(TableId id) {
        return within("table/" + id);
    }

    /** Who made a table that others brought. */
    Iri source(TableId id) {
        return partOf(id, "source");
    }

    /** Something that belongs to a table, such as its period. */
    Iri partOf(TableId id, String part) {
        return within("table/" + id + '/' + part);
    }

    Iri distribution(TableId id, DataFormat format, Language language) {
        return partOf(id, format.code() + '/' + language.tag());
    }

    /**
     * The file with all reference dates and all categories, and with all measures if one answer holds so many cells.
     *
     * @param kept what keeps it in a state: a part of a query, or nothing
     */
    Iri data(PublishedTable table, DataFormat format, Language language, String kept) {
        return at(Paths.data(table.id()) + "?" + format.asFile()
                + (TableDataResource.areAllMeasuresInOneFile(table) ? "&measure=*" : "") + "&lang=" + language.tag()
                + (kept.isEmpty() ? "" : '&' + kept));
    }

    Iri page(Address address, Language language) {
        return at(address.in(language));
    }

    /** By its path from the root of the server. */
    Iri at(String path) {
        return new Iri(base + path);
    }

    Iri within(String fragment) {
        return at(CATALOG + asked(state) + '#' + fragment);
    }

    private static String asked(String state) {
        return state.isEmpty() ? "" : '?' + state;
    }
}
