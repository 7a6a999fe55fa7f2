/** The catalogue: what can be had here, described in RDF by DCAT-AP-NL for other catalogues, and by schema.org for search engines. */
@NullMarked
package nl.leiden.internationals.population.catalog;

import org.jspecify.annotations.NullMarked;
