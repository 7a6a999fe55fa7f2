package nl.leiden.internationals.population.outside;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;

/** An outside table in one of its versions, as readers see it. */
public final class OutsideTable implements PublishedTable {

    private final OutsideVersion.Published version;
    private final OutsideContent content;
    private final OutsideDefinition definition;
    private final Dimension time;
    private final int cells;
    private final List<TableVintage> vintages;

    /** @throws IllegalArgumentException if the content is not that of the version */
    public OutsideTable(OutsideVersion.Published version, OutsideContent content) {
        if (!version.checksum().equals(content.checksum())
                || !version.id().table().equals(content.definition().id())) {
            throw new IllegalArgumentException(content + " is not the content of " + version.id());
        }
        this.version = version;
        this.content = content;
        this.definition = content.definition();
        this.time = definition.time();
        this.cells = definition.cells();
        this.vintages = List.of(new TableVintage(
                version.id().name(),
                time.codes().categories().stream().map(c -> c.code()).toList(),
                definition.referenceDate().toString(),
                version.checksum(),
                version.imported().at(),
                version.reason()));
    }

    /** A content that is no version yet, as it would read if it were the first. */
    public static OutsideTable notYet(OutsideContent content, Signature by) {
        return new OutsideTable(
                new OutsideVersion.Published(
                        new OutsideVersionId(content.definition().id(), 1), content.checksum(), by, null),
                content);
    }

    public OutsideVersion.Published version() {
        return version;
    }

    public OutsideContent content() {
        return content;
    }

    public OutsideDefinition definition() {
        return definition;
    }

    @Override
    public TableId id() {
        return definition.id();
    }

    @Override
    public BilingualText title() {
        return definition.title();
    }

    @Override
    public BilingualText description() {
        return definition.description();
    }

    @Override
    public List<Dimension> dimensions() {
        return definition.dimensions();
    }

    @Override
    public Dimension time() {
        return time;
    }

    @Override
    public List<Measure> measures() {
        return definition.measures();
    }

    @Override
    public List<Note> notes() {
        return definition.notes();
    }

    @Override
    public Optional<Source> source() {
        return Optional.of(definition.source());
    }

    @Override
    public List<TableVintage> vintages() {
        return vintages;
    }

    @Override
    public Instant publishedAt() {
        return version.imported().at();
    }

    @Override
    public Checksum checksum() {
        return version.checksum();
    }

    @Override
    public int cells() {
        return cells;
    }

    @Override
    public void read(int measure, int year, int cell, CellReader reader) {
        int periods = time.codes().size();
        content.cells()
                .read(
                        (measure * periods + year) * cells + cell,
                        definition.measures().get(measure).decimals(),
                        reader);
    }

    @Override
    public String toString() {
        return version.id().toString();
    }
}
