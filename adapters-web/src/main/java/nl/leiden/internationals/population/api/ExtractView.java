package nl.leiden.internationals.population.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ImportProgress;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.figures.Plausibility;
import nl.leiden.internationals.population.register.Group;
import nl.leiden.internationals.population.register.GroupBasis;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API shows it.
 *
 * @param state {@code running}, {@code drafted}, {@code refused} or {@code broken-off}
 * @param progress while it runs on this server
 * @param reason why it was refused or broken off, in the reader's language
 */
record ExtractView(
        String id,
        String referenceDate,
        String state,
        String begunBy,
        String begunAt,
        @Nullable String finishedAt,
        @Nullable Progress progress,
        @Nullable String reason,
        @Nullable String release,
        @Nullable Report report,
        @Nullable PlausibilityView plausibility,
        Map<String, String> links) {

    /** How far a running import is. */
    record Progress(
            long bytesReceived,
            @Nullable Long bytesExpected,
            long rows,
            long rowsPerSecond,
            @Nullable Long secondsLeft) {

        static Progress of(ImportProgress.Snapshot snapshot) {
            return new Progress(
                    snapshot.bytesReceived(),
                    snapshot.bytesExpected(),
                    snapshot.rows(),
                    snapshot.rowsPerSecond(),
                    snapshot.secondsLeft());
        }
    }

    /** What was found in the file; the rejections themselves stand at their own address. */
    record Report(
            long rows,
            long residents,
            long internationals,
            long skipped,
            Map<String, Long> skippedByReason,
            long rejected,
            Map<String, Long> rejectedByRule,
            int rejectionsListed,
            List<String> ignoredColumns,
            List<GroupBasisView> groups,
            String encoding,
            String encodingLabel,
            String separator,
            long bytes) {

        static Report of(ImportReport report, Texts texts) {
            return new Report(
                    report.rows(),
                    report.residents(),
                    report.internationals(),
                    report.skipped(),
                    report.skippedByReason(),
                    report.rejected(),
                    report.rejectedByRule(),
                    report.listing().size(),
                    report.ignoredColumns(),
                    report.groupShares().entrySet().stream()
                            .map(entry -> GroupBasisView.of(entry.getKey(), entry.getValue(), texts))
                            .toList(),
                    report.encoding().code().toLowerCase(Locale.ROOT).replace(' ', '-'),
                    report.encoding().code(),
                    String.valueOf(report.separator()),
                    report.bytes());
        }
    }

    /**
     * Internationals of one group whose group rests on the same.
     *
     * @param basis {@code status-holder}, {@code asylum-procedure} or {@code ukraine} for a residence title, {@code source} or {@code none}
     * @param source code of the source outside the register
     * @param percent of all internationals, in whole per cents; 0 for less than a half
     */
    record GroupBasisView(
            String group,
            String groupLabel,
            String basis,
            String basisLabel,
            @Nullable String source,
            int percent) {

        /** Of an entry such as {@code student/DUO}, as {@link ImportReport#groupShares()} has them. */
        static GroupBasisView of(String entry, int percent, Texts texts) {
            String[] parts = entry.split("/", 2);
            Group group = Group.find(parts[0])
                    .orElseThrow(() -> new IllegalStateException("not a group in a report: '" + entry + "'"));
            String registerCode = parts.length == 1 ? "" : parts[1];
            Optional<GroupBasis.Title> title = Arrays.stream(GroupBasis.Title.values())
                    .filter(t -> t.registerCode().equals(registerCode))
                    .findFirst();
            String source = title.isPresent() || registerCode.isEmpty() ? null : registerCode;
            String basis = title.map(ReleaseView::word).orElse(source == null ? "none" : "source");
            return new GroupBasisView(
                    CodeLists.code(group).value(),
                    texts.of(group.names()),
                    basis,
                    source == null ? texts.of("group-basis." + basis) : texts.of("group-basis.source", source),
                    source,
                    percent);
        }
    }

    /** What moved more than is plausible since the release before. */
    record PlausibilityView(@Nullable String against, List<DeviationView> deviations) {

        static PlausibilityView of(Plausibility plausibility, Texts texts) {
            return new PlausibilityView(
                    plausibility.against().map(Object::toString).orElse(null),
                    plausibility.deviations().stream()
                            .map(d -> new DeviationView(
                                    ReleaseView.word(d.line().subject()),
                                    d.line().code().value(),
                                    texts.of(d.line().label()),
                                    d.line().before().isPresent()
                                            ? d.line().before().getAsInt()
                                            : null,
                                    d.line().now(),
                                    d.line().percent().orElse(null),
                                    d.limit()))
                            .toList());
        }
    }

    /** One figure that moved further than its limit, in per cent. */
    record DeviationView(
            String subject,
            String code,
            String label,
            @Nullable Integer before,
            int now,
            @Nullable BigDecimal percent,
            BigDecimal limit) {}

    static ExtractView of(ExtractImport extract, @Nullable Progress progress, Texts texts) {
        return switch (extract) {
            case ExtractImport.Running running ->
                view(running, "running", null, progress, null, null, null, null, texts);
            case ExtractImport.Drafted drafted ->
                view(
                        drafted,
                        "drafted",
                        drafted.finished().toString(),
                        null,
                        null,
                        drafted.release().toString(),
                        drafted.report(),
                        drafted.plausibility(),
                        texts);
            case ExtractImport.Refused refused ->
                view(
                        refused,
                        "refused",
                        refused.finished().toString(),
                        null,
                        refused.why(),
                        null,
                        refused.report(),
                        null,
                        texts);
            case ExtractImport.BrokenOff brokenOff ->
                view(
                        brokenOff,
                        "broken-off",
                        brokenOff.finished().toString(),
                        null,
                        brokenOff.why(),
                        null,
                        null,
                        null,
                        texts);
        };
    }

    private static ExtractView view(
            ExtractImport extract,
            String state,
            @Nullable String finishedAt,
            @Nullable Progress progress,
            @Nullable Message reason,
            @Nullable String release,
            @Nullable ImportReport report,
            @Nullable Plausibility plausibility,
            Texts texts) {
        Map<String, String> self = Map.of("self", Paths.extract(extract.id()));
        Map<String, String> links = report == null
                ? self
                : Map.of("self", Paths.extract(extract.id()), "rejections", Paths.rejections(extract.id()));
        return new ExtractView(
                extract.id().value(),
                extract.referenceDate().toString(),
                state,
                extract.begun().by().value(),
                extract.begun().at().toString(),
                finishedAt,
                progress,
                reason == null ? null : texts.of(reason),
                release,
                report == null ? null : Report.of(report, texts),
                plausibility == null ? null : PlausibilityView.of(plausibility, texts),
                links);
    }
}
