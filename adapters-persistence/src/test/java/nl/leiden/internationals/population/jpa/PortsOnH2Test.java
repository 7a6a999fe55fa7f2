package nl.leiden.internationals.population.jpa;

import nl.leiden.internationals.store.TestDatabase;

/** H2 keeps what the ports promise. */
class PortsOnH2Test extends PortsOnADatabase {

    PortsOnH2Test() {
        super(TestDatabase.h2());
    }
}
