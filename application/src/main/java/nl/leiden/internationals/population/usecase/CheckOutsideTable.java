package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.port.OutsideTables;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.TableId;

/** Tells what stands in the way of a table that others counted besides its content, so that it is known together with faults in that. */
@Singleton
public class CheckOutsideTable {

    private final OutsideTables tables;
    private final ReadReferenceData referenceData;

    @Inject
    public CheckOutsideTable(OutsideTables tables, ReadReferenceData referenceData) {
        this.tables = tables;
        this.referenceData = referenceData;
    }

    /** That its id is of a table of ours, under which nothing of others is looked at; empty if it is not. */
    @Transactional
    public Optional<Message> idOfOurs(TableId id, Instant now) {
        ReferenceDate today = new ReferenceDate(LocalDate.ofInstant(now, BeginImport.CALENDAR));
        return referenceData.read().tablesOn(today).stream()
                .filter(table -> table.definition().id().equals(id))
                .findFirst()
                .map(ours -> Message.of("outside.id-of-register", id.value()));
    }

    /**
     * Checks it.
     *
     * @param reasoned whether it is said why it is brought again
     * @return why it cannot be imported; empty if it can
     */
    @Transactional
    public List<Message> check(TableId id, LocalDate referenceDate, boolean reasoned, Instant now) {
        List<Message> objections = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, BeginImport.CALENDAR);
        idOfOurs(id, now).ifPresent(objections::add);
        if (referenceDate.isAfter(today)) {
            objections.add(Message.of("outside.date-in-the-future", referenceDate));
        }
        List<OutsideVersion> versions = tables.of(id);
        if (!versions.isEmpty() && !reasoned) {
            objections.add(Message.of(
                    "outside.reason-needed", "v" + (versions.getLast().id().number() + 1)));
        }
        return objections;
    }
}
