package nl.leiden.internationals.population.figures;

import java.util.Arrays;
import nl.leiden.internationals.population.disclosure.ProtectedTable;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableDefinition;

/**
 * One immutable published state of a table for one reference date: definition with all labels, values, and the fingerprint of the
 * parameters that made them. Its checksum is the SHA-256 of its content, so that anyone who kept a copy can tell that nothing
 * changed.
 */
public final class Vintage {

    /** The value of a cell that the table does not have in this vintage. */
    public static final int ABSENT = -1;

    private final ReleaseId release;
    private final TableDefinition definition;
    private final int[] values;
    private final String fingerprint;
    /** The number of the form in which its content is written, so that a stored one keeps its bytes. */
    private final int format;

    private final Checksum checksum;

    Vintage(ReleaseId release, TableDefinition definition, int[] values, String fingerprint, int format) {
        if (values.length != definition.cells()) {
            throw new IllegalArgumentException(
                    definition.id() + " has " + definition.cells() + " cells, not " + values.length);
        }
        this.release = release;
        this.definition = definition;
        this.values = values;
        this.fingerprint = fingerprint;
        this.format = format;
        this.checksum = Checksum.of(VintageContent.write(this));
    }

    /** The vintage of a table that disclosure control has protected. */
    public static Vintage of(ReleaseId release, ProtectedTable table) {
        return new Vintage(
                release, table.definition(), table.values(), table.fingerprint(), VintageContent.NEWEST_FORMAT);
    }

    /**
     * A stored vintage.
     *
     * @param content as {@link #content()} gave it
     * @throws IllegalArgumentException if the content is not the one that has this checksum
     */
    public static Vintage stored(byte[] content, Checksum checksum) {
        Checksum found = Checksum.of(content);
        if (!found.equals(checksum)) {
            throw new IllegalArgumentException("stored vintage has checksum " + found + " instead of " + checksum);
        }
        return VintageContent.read(content);
    }

    public ReleaseId release() {
        return release;
    }

    public TableDefinition definition() {
        return definition;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public Checksum checksum() {
        return checksum;
    }

    /** Everything that makes this vintage, in a form to store; two vintages with equal content are equal. */
    public byte[] content() {
        return VintageContent.write(this);
    }

    int format() {
        return format;
    }

    int value(int cell) {
        return values[cell];
    }

    int[] values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vintage that && checksum.equals(that.checksum);
    }

    @Override
    public int hashCode() {
        return checksum.hashCode();
    }

    @Override
    public String toString() {
        return definition.id() + " of " + release + ", "
                + Arrays.stream(values).filter(v -> v != ABSENT).count() + " cells";
    }
}
