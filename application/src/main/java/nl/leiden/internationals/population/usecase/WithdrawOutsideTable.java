package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import nl.leiden.internationals.population.port.OutsideTables;
import nl.leiden.internationals.population.release.Signature;

/**
 * A version of an outside table proves wrong: nobody is shown it any more, and readers are told why. The version before does not come
 * back by itself, for it was replaced; a better one is imported.
 */
@Singleton
public class WithdrawOutsideTable {

    private final OutsideTables tables;
    private final ReadFigures figures;

    @Inject
    public WithdrawOutsideTable(OutsideTables tables, ReadFigures figures) {
        this.tables = tables;
        this.figures = figures;
    }

    /**
     * Withdraws a version.
     *
     * @param asSeen whether the versions of the table are still what the one who asks has seen; {@code any -> true} for who does not say
     */
    @Transactional
    public OutsideWithdrawing withdraw(
            OutsideVersionId id, Signature by, BilingualText why, Predicate<List<OutsideVersion>> asSeen) {
        List<OutsideVersion> versions = tables.hold(id.table());
        if (!versions.isEmpty() && !asSeen.test(versions)) {
            return new OutsideWithdrawing.ChangedMeanwhile(id.table());
        }
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .map(version -> withdraw(version, by, why))
                .orElseGet(() -> new OutsideWithdrawing.NotFound(id));
    }

    private OutsideWithdrawing withdraw(OutsideVersion version, Signature by, BilingualText why) {
        return switch (version) {
            case OutsideVersion.Withdrawn withdrawn ->
                new OutsideWithdrawing.Refused(Message.of(
                        "outside.withdrawn-already",
                        withdrawn.id().name(),
                        withdrawn.withdrawn().at()));
            case OutsideVersion.Published published -> {
                OutsideVersion.Withdrawn withdrawn = published.withdraw(by, why);
                try {
                    tables.replace(published, withdrawn);
                } catch (ChangedMeanwhile meanwhile) {
                    yield new OutsideWithdrawing.ChangedMeanwhile(version.id().table());
                }
                figures.lookAgain();
                yield new OutsideWithdrawing.Withdrawn(withdrawn);
            }
        };
    }
}
