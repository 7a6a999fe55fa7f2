package nl.leiden.internationals.population.port;

import java.util.List;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.tables.TableId;

/** All versions of all tables that others brought. A version stays for ever; all that can come is its withdrawal. */
public interface OutsideTables {

    /** Every version, those of one table together and the oldest first. */
    List<OutsideVersion> all();

    /** The versions of one table, oldest first; empty if there never was one. */
    List<OutsideVersion> of(TableId table);

    /** The same; until this transaction ends nobody else holds them, so that nobody else adds one or withdraws one. */
    List<OutsideVersion> hold(TableId table);

    /**
     * What a version says; its checksum is checked.
     *
     * @throws IllegalStateException if there is no such version, or what is stored is not what was
     */
    OutsideContent content(OutsideVersionId id);

    /**
     * Stores a version.
     *
     * @throws ChangedMeanwhile if there is one with that number already
     */
    void add(OutsideVersion.Published version, OutsideContent content);

    /**
     * Notes that a version was withdrawn.
     *
     * @throws ChangedMeanwhile if it is not there as it was read
     */
    void replace(OutsideVersion.Published before, OutsideVersion.Withdrawn after);
}
