package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import nl.leiden.internationals.population.figures.Vintage;

/** The columns that name a vintage. */
@Embeddable
record VintageKey(
        @Column(name = "reference_date") LocalDate referenceDate,
        @Column(name = "revision") int revision,
        @Column(name = "table_id") String table)
        implements Serializable {

    static VintageKey from(Vintage vintage) {
        return new VintageKey(
                vintage.release().referenceDate().date(),
                vintage.release().revision(),
                vintage.definition().id().value());
    }
}
