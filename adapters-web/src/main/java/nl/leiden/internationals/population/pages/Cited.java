package nl.leiden.internationals.population.pages;

/**
 * How figures are cited, as a page shows it.
 *
 * @param text to be set in a list of sources
 * @param address where the API cites the same figures in the same state, from the root of the server
 */
public record Cited(String text, String address) {}
