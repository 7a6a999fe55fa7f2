package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.ReleaseId;

/** The columns that name a release. */
@Embeddable
record ReleaseKey(
        @Column(name = "reference_date") LocalDate referenceDate,
        @Column(name = "revision") int revision) implements Serializable {

    static ReleaseKey from(ReleaseId id) {
        return new ReleaseKey(id.referenceDate().date(), id.revision());
    }

    ReleaseId toId() {
        return new ReleaseId(new ReferenceDate(referenceDate), revision);
    }
}
