package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.tables.TableId;

/** The columns that name a version of an outside table. */
@Embeddable
record OutsideKey(
        @Column(name = "table_id") String table,
        @Column(name = "number") int number) implements Serializable {

    static OutsideKey from(OutsideVersionId id) {
        return new OutsideKey(id.table().value(), id.number());
    }

    OutsideVersionId toId() {
        return new OutsideVersionId(new TableId(table), number);
    }
}
