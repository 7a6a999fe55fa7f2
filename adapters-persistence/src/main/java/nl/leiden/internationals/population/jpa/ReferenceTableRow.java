package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import nl.leiden.internationals.population.port.LoadedTable;
import nl.leiden.internationals.population.port.ReferenceTables.Table;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A reference table as it was last loaded. */
@Entity
@jakarta.persistence.Table(name = "reference_table")
class ReferenceTableRow {

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "name")
    private Table name;

    @Column(name = "version", length = Length.LONG32)
    private String version;

    @Column(name = "content", length = Length.LONG32)
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ReferenceTableRow() {}

    private ReferenceTableRow(Table name, String version, byte[] content) {
        this.name = name;
        this.version = version;
        this.content = content;
    }

    static ReferenceTableRow from(Table name, LoadedTable loaded) {
        return new ReferenceTableRow(name, loaded.version(), loaded.file());
    }

    LoadedTable toLoadedTable() {
        return new LoadedTable(version, content);
    }
}
