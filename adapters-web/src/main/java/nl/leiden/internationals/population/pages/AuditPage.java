package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.Frame;

/**
 * Whether the registered tables together keep enough of the noise, and how the figures of the releases in hand keep secrets.
 *
 * @param limit the least variance that is allowed, as a sentence
 * @param qualities of releases whose tallies are still there, the newest reference date first
 */
public record AuditPage(Frame frame, String limit, List<Row> rows, List<Quality> qualities) {

    private static final int DECIMALS = 2;

    /**
     * One table.
     *
     * @param weakest what the cell that can be estimated best is about
     */
    public record Row(
            String title,
            VerdictMark verdict,
            String variance,
            String bound,
            String cells,
            String weakest,
            String identities) {}

    /**
     * A release and how its figures keep secrets.
     *
     * @param gone why readers do not see these figures any more, or never did; empty for any other
     */
    public record Quality(String title, String gone, QualityView view) {

        static Quality of(Frame frame, Release release, ReleaseQuality quality) {
            return new Quality(
                    frame.say(
                            "audit.release",
                            release.id().referenceDate().date(),
                            release.id().revision()),
                    gone(frame, release),
                    QualityView.of(quality, frame));
        }

        private static String gone(Frame frame, Release release) {
            return switch (release) {
                case Release.Withdrawn withdrawn -> frame.say("release.state.withdrawn");
                case Release.Recalled recalled -> frame.say("release.state.recalled");
                case Release.Superseded superseded ->
                    frame.say("audit.replaced", superseded.by().revision());
                case Release.Draft draft -> "";
                case Release.Submitted submitted -> "";
                case Release.SignedOff signedOff -> "";
                case Release.Published published -> "";
            };
        }
    }

    static AuditPage of(Frame frame, RegisterAudit audit, List<TableDefinition> register, List<Quality> qualities) {
        Map<TableId, TableDefinition> byId = new HashMap<>();
        register.forEach(table -> byId.put(table.id(), table));
        String bound = frame.numbers().decimal(RegisterAudit.LEAST_VARIANCE, DECIMALS);
        List<Row> rows = new ArrayList<>();
        for (RegisterAudit.AuditedTable audited : audit.tables()) {
            TableDefinition table = byId.get(audited.table());
            if (table != null) {
                rows.add(new Row(
                        frame.texts().of(table.title()),
                        VerdictMark.of(audited.verdict(), frame),
                        written(frame, audited.verdict().aboveBound(audited.leastVariance(), DECIMALS)),
                        frame.say("quality.at-least", bound),
                        frame.numbers().whole(audited.cells()),
                        weakest(frame, table, audited),
                        frame.numbers().whole(audited.identities())));
            }
        }
        return new AuditPage(frame, frame.say("audit.limit", bound), rows, qualities);
    }

    private static String written(Frame frame, BigDecimal variance) {
        return frame.numbers().scaled(variance.unscaledValue().longValueExact(), DECIMALS);
    }

    private static String weakest(Frame frame, TableDefinition table, RegisterAudit.AuditedTable audited) {
        List<String> labels = new ArrayList<>();
        for (int d = 0; d < table.dimensions().size(); d++) {
            Dimension dimension = table.dimensions().get(d);
            BilingualText label = dimension
                    .codes()
                    .find(audited.weakest().get(d))
                    .map(Category::label)
                    .orElse(dimension.label());
            labels.add(frame.texts().of(label));
        }
        return String.join(", ", labels);
    }
}
