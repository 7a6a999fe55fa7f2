package nl.leiden.internationals.population.usecase;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.TableId;

/** What comes of asking for public figures in one of their states. */
public sealed interface FoundState {

    /**
     * The figures as they were, or are; empty if nothing was ever published.
     *
     * @param state by which this very state can be had again; {@code none} before the first publication
     * @param at the moment of which they are: the one that was asked for, or the first one of a state that was named
     */
    record Found(PublishedFigures figures, String state, Instant at) implements FoundState {}

    /**
     * There never was a state of that name, or not of that table.
     *
     * @param states that can be read, the newest first
     */
    record NoSuchState(List<String> states) implements FoundState {}

    /** A checksum, but of another table. */
    record StateOfOtherTable(TableId other) implements FoundState {}

    /**
     * Nothing was public yet, or not that table.
     *
     * @param first when it was published for the first time
     */
    record BeforeFirst(Instant first) implements FoundState {}

    /** The state is that of a release that was withdrawn, which nobody is shown any more. */
    record Withdrawn(Release.Withdrawn release) implements FoundState {}

    /** The state is a version of an outside table that was withdrawn. */
    record WithdrawnVersion(OutsideVersion.Withdrawn version) implements FoundState {}
}
