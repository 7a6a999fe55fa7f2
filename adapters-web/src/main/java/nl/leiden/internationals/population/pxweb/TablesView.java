package nl.leiden.internationals.population.pxweb;

import java.util.List;

/** A page of the list of tables, the {@code TablesResponse} of the specification. */
record TablesView(String language, List<TableListing> tables, Page page, List<Link> links) {

    /** Which page it is; there is always one, though it may be empty. */
    record Page(int pageNumber, int pageSize, int totalElements, int totalPages, List<Link> links) {}
}
