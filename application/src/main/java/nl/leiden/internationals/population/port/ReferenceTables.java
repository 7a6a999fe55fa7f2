package nl.leiden.internationals.population.port;

import java.util.Optional;

/**
 * National tables in the register authority's own format, as an administrator loaded them in the place of those that ship with the
 * monitor.
 */
public interface ReferenceTables {

    /** The tables that can be replaced. */
    enum Table {
        /** National table 32. */
        NATIONALITIES,
        /** National table 56. */
        RESIDENCE_TITLES,
        /** Outlines of districts as GeoJSON of Statistics Netherlands; none ship with the monitor. */
        DISTRICT_OUTLINES
    }

    /** The table as it was last loaded; empty if the shipped one is in force, or none. */
    Optional<LoadedTable> find(Table table);

    /** Puts a table in the place of the one before. */
    void replace(Table table, LoadedTable loaded);
}
