package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The in-memory adapters keep what the ports promise. */
class InMemoryAdaptersTest {

    private final InMemoryStore store = new InMemoryStore();

    @Nested
    class InMemoryReleasesTest implements ReleasesContract {
        @Override
        public Releases releases() {
            return new InMemoryReleases(store);
        }

        @Override
        public Transactions transactions() {
            return store;
        }
    }

    @Nested
    class InMemoryKeptTalliesTest implements KeptTalliesContract {
        @Override
        public KeptTallies keptTallies() {
            return new InMemoryKeptTallies(store);
        }

        @Override
        public Transactions transactions() {
            return store;
        }
    }

    @Nested
    class InMemoryReleaseQualitiesTest implements ReleaseQualitiesContract {
        @Override
        public ReleaseQualities releaseQualities() {
            return new InMemoryReleaseQualities(store);
        }

        @Override
        public Transactions transactions() {
            return store;
        }
    }

    @Nested
    class InMemoryVintagesTest implements VintagesContract {
        @Override
        public Vintages vintages() {
            return new InMemoryVintages(store);
        }

        @Override
        public Transactions transactions() {
            return store;
        }
    }

    @Nested
    class InMemoryExtractImportsTest implements ExtractImportsContract {
        @Override
        public ExtractImports extractImports() {
            return new InMemoryExtractImports(store);
        }

        @Override
        public Transactions transactions() {
            return store;
        }
    }

    @Nested
    class InMemoryReferenceTablesTest implements ReferenceTablesContract {
        @Override
        public ReferenceTables referenceTables() {
            return new InMemoryReferenceTables(store);
        }

        @Override
        public Transactions transactions() {
            return store;
        }
    }

    @Nested
    class InMemoryAnnouncementsTest implements AnnouncementsContract {
        @Override
        public Announcements announcements() {
            return new InMemoryAnnouncements(store);
        }

        @Override
        public Transactions transactions() {
            return store;
        }
    }

    @Nested
    class InMemorySavedQueriesTest implements SavedQueriesContract {
        @Override
        public SavedQueries savedQueries() {
            return new InMemorySavedQueries(store);
        }

        @Override
        public Transactions transactions() {
            return store;
        }
    }

    @Nested
    class InMemoryOutsideTablesTest implements OutsideTablesContract {
        @Override
        public OutsideTables outsideTables() {
            return new InMemoryOutsideTables(store);
        }

        @Override
        public Transactions transactions() {
            return store;
        }
    }

    @Test
    void a_transaction_within_a_transaction_is_undone_with_it() {
        KeptTallies tallies = new InMemoryKeptTallies(store);

        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> store.inTransaction(() -> {
                    store.inTransaction(() -> tallies.keep(SampleReleases.first(2024), new byte[] {1}));
                    throw new DiskFull();
                }));

        assertThat(tallies.find(SampleReleases.first(2024))).isEmpty();
    }
}
