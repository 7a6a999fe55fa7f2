package nl.leiden.internationals.population.outside;

import nl.leiden.internationals.population.figures.Checksum;

/** Everything that one version of an outside table says: what it is about, and its cells. Never changes. */
public final class OutsideContent {

    private final OutsideDefinition definition;
    private final OutsideCells cells;
    private final byte[] bytes;
    private final Checksum checksum;

    /** @throws IllegalArgumentException if there are more or fewer cells than the definition says */
    public OutsideContent(OutsideDefinition definition, OutsideCells cells) {
        int expected = definition.cells()
                * definition.periods().size()
                * definition.measures().size();
        if (cells.size() != expected) {
            throw new IllegalArgumentException(definition.id() + " has " + expected + " cells, not " + cells.size());
        }
        this.definition = definition;
        this.cells = cells;
        this.bytes = OutsideBytes.write(definition, cells);
        this.checksum = Checksum.of(bytes);
    }

    /**
     * What was stored.
     *
     * @throws IllegalArgumentException if it is not what has this checksum
     */
    public static OutsideContent stored(byte[] bytes, Checksum checksum) {
        if (!Checksum.of(bytes).equals(checksum)) {
            throw new IllegalArgumentException("the content does not have the checksum " + checksum);
        }
        return OutsideBytes.read(bytes);
    }

    public OutsideDefinition definition() {
        return definition;
    }

    public OutsideCells cells() {
        return cells;
    }

    /** As it is stored. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of all of it. */
    public Checksum checksum() {
        return checksum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutsideContent that && checksum.equals(that.checksum);
    }

    @Override
    public int hashCode() {
        return checksum.hashCode();
    }

    @Override
    public String toString() {
        return definition.id() + " " + checksum.abbreviated();
    }
}
