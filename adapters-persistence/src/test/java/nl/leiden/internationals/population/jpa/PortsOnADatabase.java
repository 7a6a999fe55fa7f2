package nl.leiden.internationals.population.jpa;

import nl.leiden.internationals.population.port.Announcements;
import nl.leiden.internationals.population.port.AnnouncementsContract;
import nl.leiden.internationals.population.port.ExtractImports;
import nl.leiden.internationals.population.port.ExtractImportsContract;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.port.KeptTalliesContract;
import nl.leiden.internationals.population.port.OutsideTables;
import nl.leiden.internationals.population.port.OutsideTablesContract;
import nl.leiden.internationals.population.port.ReferenceTables;
import nl.leiden.internationals.population.port.ReferenceTablesContract;
import nl.leiden.internationals.population.port.ReleaseQualities;
import nl.leiden.internationals.population.port.ReleaseQualitiesContract;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.port.ReleasesContract;
import nl.leiden.internationals.population.port.SavedQueries;
import nl.leiden.internationals.population.port.SavedQueriesContract;
import nl.leiden.internationals.population.port.Transactions;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.port.VintagesContract;
import nl.leiden.internationals.store.TestDatabase;
import org.junit.jupiter.api.Nested;

/** Every port on one database. */
abstract class PortsOnADatabase {

    private final TestDatabase database;

    /** A database to be emptied for every test. */
    PortsOnADatabase(TestDatabase database) {
        this.database = database.emptied();
    }

    @Nested
    class JpaReleasesTest implements ReleasesContract {
        @Override
        public Releases releases() {
            return new JpaReleases(database.entityManager());
        }

        @Override
        public Transactions transactions() {
            return database;
        }
    }

    @Nested
    class JpaKeptTalliesTest implements KeptTalliesContract {
        @Override
        public KeptTallies keptTallies() {
            return new JpaKeptTallies(database.entityManager());
        }

        @Override
        public Transactions transactions() {
            return database;
        }
    }

    @Nested
    class JpaReleaseQualitiesTest implements ReleaseQualitiesContract {
        @Override
        public ReleaseQualities releaseQualities() {
            return new JpaReleaseQualities(database.entityManager());
        }

        @Override
        public Transactions transactions() {
            return database;
        }
    }

    @Nested
    class JpaVintagesTest implements VintagesContract {
        @Override
        public Vintages vintages() {
            return new JpaVintages(database.entityManager());
        }

        @Override
        public Transactions transactions() {
            return database;
        }
    }

    @Nested
    class JpaExtractImportsTest implements ExtractImportsContract {
        @Override
        public ExtractImports extractImports() {
            return new JpaExtractImports(database.entityManager());
        }

        @Override
        public Transactions transactions() {
            return database;
        }
    }

    @Nested
    class JpaReferenceTablesTest implements ReferenceTablesContract {
        @Override
        public ReferenceTables referenceTables() {
            return new JpaReferenceTables(database.entityManager());
        }

        @Override
        public Transactions transactions() {
            return database;
        }
    }

    @Nested
    class JpaAnnouncementsTest implements AnnouncementsContract {
        @Override
        public Announcements announcements() {
            return new JpaAnnouncements(database.entityManager());
        }

        @Override
        public Transactions transactions() {
            return database;
        }
    }

    @Nested
    class JpaSavedQueriesTest implements SavedQueriesContract {
        @Override
        public SavedQueries savedQueries() {
            return new JpaSavedQueries(database.entityManager());
        }

        @Override
        public Transactions transactions() {
            return database;
        }
    }

    @Nested
    class JpaOutsideTablesTest implements OutsideTablesContract {
        @Override
        public OutsideTables outsideTables() {
            return new JpaOutsideTables(database.entityManager());
        }

        @Override
        public Transactions transactions() {
            return database;
        }
    }
}
