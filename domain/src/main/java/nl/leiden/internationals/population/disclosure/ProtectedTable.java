package nl.leiden.internationals.population.disclosure;

import nl.leiden.internationals.population.tables.TableDefinition;

/**
 * The releasable values of one table and one reference date. Only {@link DisclosureControl} makes one, so having it is the proof
 * that every value went through the method.
 */
public final class ProtectedTable {

    private final TableDefinition definition;
    private final int[] values;
    private final String fingerprint;
    private final TableQuality quality;

    ProtectedTable(TableDefinition definition, int[] values, String fingerprint, TableQuality quality) {
        this.definition = definition;
        this.values = values;
        this.fingerprint = fingerprint;
        this.quality = quality;
    }

    public TableDefinition definition() {
        return definition;
    }

    /** One number of people per cell, 0 or more, in the order of {@link TableDefinition#cell(int...)}. */
    public int[] values() {
        return values.clone();
    }

    /** Names the parameters and the secret under which the values were made; equal fingerprints give equal values. */
    public String fingerprint() {
        return fingerprint;
    }

    /** What those who decide on the release need to know, and no reader. */
    public TableQuality quality() {
        return quality;
    }
}
