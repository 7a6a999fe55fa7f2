package nl.leiden.internationals.population.usecase;

/**
 * Outlines of districts as an administrator loaded them.
 *
 * @param version what the administrator calls them
 * @param geoJson the file, byte by byte
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record LoadedOutlines(String version, byte[] geoJson) {}
