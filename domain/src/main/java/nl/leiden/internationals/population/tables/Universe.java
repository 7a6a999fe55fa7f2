package nl.leiden.internationals.population.tables;

import nl.leiden.internationals.population.register.International;
import nl.leiden.internationals.population.register.Resident;

/** Who is counted in a table. */
public enum Universe {
    /** Everybody registered in the municipality on the reference date. */
    RESIDENTS {
        @Override
        public boolean holds(Resident resident) {
            return true;
        }
    },
    /** Residents whose counted nationality is not Dutch. */
    INTERNATIONALS {
        @Override
        public boolean holds(Resident resident) {
            return resident instanceof International;
        }
    },
    /** Internationals who settled in the municipality in the year before the reference date. */
    NEWCOMERS {
        @Override
        public boolean holds(Resident resident) {
            return resident instanceof International international && international.newcomer();
        }
    };

    public abstract boolean holds(Resident resident);
}
