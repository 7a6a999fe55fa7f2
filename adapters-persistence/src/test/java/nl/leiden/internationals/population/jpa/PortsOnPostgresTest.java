package nl.leiden.internationals.population.jpa;

import nl.leiden.internationals.store.TestDatabase;

/** PostgreSQL keeps what the ports promise. */
class PortsOnPostgresTest extends PortsOnADatabase {

    PortsOnPostgresTest() {
        super(TestDatabase.postgres());
    }
}
