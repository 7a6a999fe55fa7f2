package nl.leiden.internationals.population.jpa;

import nl.leiden.internationals.store.TestDatabase;

/** The databases that the monitor runs on. */
enum Product {
    H2,
    POSTGRESQL;

    TestDatabase emptied() {
        TestDatabase database = switch (this) {
            case H2 -> TestDatabase.h2();
            case POSTGRESQL -> TestDatabase.postgres();
        };
        return database.emptied();
    }
}
