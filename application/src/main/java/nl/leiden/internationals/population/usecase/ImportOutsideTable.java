package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideDifferences;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import nl.leiden.internationals.population.port.OutsideTables;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/** An analyst brings a table that others counted, or a newer version of it. It is public at once: others have published it already. */
@Singleton
public class ImportOutsideTable {

    private final OutsideTables tables;
    private final CheckOutsideTable checkOutsideTable;
    private final ReadFigures figures;

    @Inject
    public ImportOutsideTable(OutsideTables tables, CheckOutsideTable checkOutsideTable, ReadFigures figures) {
        this.tables = tables;
        this.checkOutsideTable = checkOutsideTable;
        this.figures = figures;
    }

    /**
     * Imports it, or only says what an import would change.
     *
     * @param asSeen whether the versions of the table, of which there may be none yet, are still what the one who asks has seen; {@code
     *     any -> true} for who does not say
     */
    @Transactional
    public OutsideImporting importTable(OutsideOrder order, Predicate<List<OutsideVersion>> asSeen) {
        OutsideContent content = order.content();
        TableId id = content.definition().id();
        Optional<Message> ours = checkOutsideTable.idOfOurs(id, order.by().at());
        if (ours.isPresent()) {
            return new OutsideImporting.Refused(List.of(ours.get()));
        }
        List<OutsideVersion> versions = order.dryRun() ? tables.of(id) : tables.hold(id);
        if (!asSeen.test(versions)) {
            return new OutsideImporting.ChangedMeanwhile(id);
        }
        OutsideVersion newest = versions.isEmpty() ? null : versions.getLast();
        if (newest instanceof OutsideVersion.Published published
                && published.checksum().equals(content.checksum())) {
            return new OutsideImporting.Unchanged(published, versions);
        }
        OutsideVersionId next =
                new OutsideVersionId(id, newest == null ? 1 : newest.id().number() + 1);
        OutsideDifferences differences = differences(newest, order);
        List<Message> objections = checkOutsideTable.check(
                id,
                content.definition().referenceDate(),
                order.reason() != null,
                order.by().at());
        if (order.dryRun()) {
            return new OutsideImporting.LookedAt(versions, next, differences, objections);
        }
        if (!objections.isEmpty()) {
            return new OutsideImporting.Refused(objections);
        }
        OutsideVersion.Published version = new OutsideVersion.Published(
                next, content.checksum(), order.by(), next.number() == 1 ? null : order.reason());
        try {
            tables.add(version, content);
        } catch (ChangedMeanwhile meanwhile) {
            return new OutsideImporting.ChangedMeanwhile(id);
        }
        figures.lookAgain();
        return new OutsideImporting.Imported(
                version,
                differences,
                Stream.concat(versions.stream(), Stream.of(version)).toList());
    }

    private @Nullable OutsideDifferences differences(@Nullable OutsideVersion newest, OutsideOrder order) {
        return newest instanceof OutsideVersion.Published published
                ? OutsideDifferences.between(
                        new OutsideTable(published, tables.content(published.id())),
                        OutsideTable.notYet(order.content(), order.by()))
                : null;
    }
}
