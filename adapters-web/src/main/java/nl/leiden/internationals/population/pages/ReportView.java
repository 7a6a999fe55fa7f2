package nl.leiden.internationals.population.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.extract.Rejection;
import nl.leiden.internationals.population.register.Group;
import nl.leiden.internationals.site.Frame;

/**
 * What was found in an extract, as it is written.
 *
 * @param skipped by reason, most frequent first
 * @param rejected by rule, most frequent first
 * @param listing the first rejected rows
 * @param listed whether the listing holds all of them
 * @param coverage internationals by group and what it rests on, in the order of the groups
 */
public record ReportView(
        List<CountLine> totals,
        List<CountLine> file,
        List<CountLine> skipped,
        List<CountLine> rejected,
        List<RejectionLine> listing,
        boolean listed,
        List<String> ignoredColumns,
        List<CoverageLine> coverage) {

    static final int LONGEST_LISTING = 100;

    /** A rejected row: nothing of it but a code that broke a rule. */
    public record RejectionLine(String line, String column, String rule, String value) {}

    /** Which part of all internationals is in a group on this ground. */
    public record CoverageLine(String group, String basis, String share) {}

    static ReportView of(ImportReport report, Frame frame) {
        return new ReportView(
                totals(report, frame),
                file(report, frame),
                counts(report.skippedByReason(), frame, ReportView::skipReason),
                counts(report.rejectedByRule(), frame, ReportView::rule),
                report.listing().stream()
                        .limit(LONGEST_LISTING)
                        .map(r -> line(r, frame))
                        .toList(),
                report.rejected() <= LONGEST_LISTING,
                report.ignoredColumns(),
                coverage(report, frame));
    }

    private static List<CountLine> totals(ImportReport report, Frame frame) {
        return List.of(
                number("report.residents", report.residents(), frame),
                number("report.internationals", report.internationals(), frame));
    }

    private static List<CountLine> file(ImportReport report, Frame frame) {
        return List.of(
                number("report.rows", report.rows(), frame),
                number("report.counted", report.residents(), frame),
                number("report.skipped", report.rows() - report.residents() - report.rejected(), frame),
                number("report.rejected", report.rejected(), frame),
                new CountLine(frame.say("report.size"), frame.numbers().size(report.bytes())),
                new CountLine(
                        frame.say("report.form"),
                        frame.say(
                                switch (report.encoding()) {
                                    case UTF_8, UTF_8_MARKED -> "report.utf-8";
                                    case WINDOWS_1252 -> "report.windows-1252";
                                },
                                String.valueOf(report.separator()))));
    }

    private static CountLine number(String key, long number, Frame frame) {
        return new CountLine(frame.say(key), frame.numbers().whole(number));
    }

    private interface Words {
        String of(String code, Frame frame);
    }

    private static List<CountLine> counts(Map<String, Long> counts, Frame frame, Words words) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> new CountLine(
                        words.of(e.getKey(), frame), frame.numbers().whole(e.getValue())))
                .toList();
    }

    private static String skipReason(String code, Frame frame) {
        String key = "skip." + code.toLowerCase(Locale.ROOT);
        String letter = code.substring(code.indexOf('-') + 1);
        return frame.texts().keys().contains(key) ? frame.say(key) : frame.say("skip.other", letter);
    }

    private static String rule(String rule, Frame frame) {
        String key = "rejection." + rule;
        return frame.texts().keys().contains(key) ? frame.say(key) : rule;
    }

    private static RejectionLine line(Rejection rejection, Frame frame) {
        String value = rejection.value();
        return new RejectionLine(
                frame.numbers().whole(rejection.line()),
                rejection.column(),
                rule(rejection.rule(), frame),
                value == null ? "" : value);
    }

    private static List<CoverageLine> coverage(ImportReport report, Frame frame) {
        return report.groupShares().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(e -> place(group(e.getKey())))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .map(e -> new CoverageLine(
                        Group.find(group(e.getKey()))
                                .map(g -> frame.texts().of(g.names()))
                                .orElse(group(e.getKey())),
                        basis(e.getKey(), frame),
                        e.getValue() == 0 ? frame.say("report.share-small") : frame.say("report.share", e.getValue())))
                .toList();
    }

    private static String group(String groupAndBasis) {
        int slash = groupAndBasis.indexOf('/');
        return slash < 0 ? groupAndBasis : groupAndBasis.substring(0, slash);
    }

    private static int place(String group) {
        return Group.find(group).map(List.of(Group.values())::indexOf).orElse(Group.values().length);
    }

    private static String basis(String groupAndBasis, Frame frame) {
        int slash = groupAndBasis.indexOf('/');
        String basis = slash < 0 ? "" : groupAndBasis.substring(slash + 1);
        return switch (basis) {
            case "" -> frame.say("report.basis-none");
            case "titel-statushouder" -> frame.say("report.basis-status-holder");
            case "titel-asielprocedure" -> frame.say("report.basis-procedure");
            case "titel-oekraine" -> frame.say("report.basis-ukraine");
            default -> frame.say("report.basis-source", basis);
        };
    }
}
