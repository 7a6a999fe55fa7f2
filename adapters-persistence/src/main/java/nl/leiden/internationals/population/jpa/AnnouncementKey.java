package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.register.ReferenceDate;

/** The columns that name an announcement. */
@Embeddable
record AnnouncementKey(
        @Column(name = "reference_date") LocalDate referenceDate,
        @Column(name = "number") int number) implements Serializable {

    static AnnouncementKey from(AnnouncementId id) {
        return new AnnouncementKey(id.referenceDate().date(), id.number());
    }

    AnnouncementId toId() {
        return new AnnouncementId(new ReferenceDate(referenceDate), number);
    }
}
