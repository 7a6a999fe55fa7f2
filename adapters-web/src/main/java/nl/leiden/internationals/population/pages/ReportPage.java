package nl.leiden.internationals.population.pages;

import java.util.List;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.figures.Plausibility;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param refusal why it came to nothing; null if it made a draft
 * @param release the one it made as a draft; null if it made none
 * @param report what was found in the file; null if it was not read to its end
 * @param comparedWith the reference date of the plausibility check; null if there was none to compare with
 */
public record ReportPage(
        Frame frame,
        String extract,
        String state,
        String mark,
        String begun,
        @Nullable String refusal,
        @Nullable ReleaseLink release,
        @Nullable ReportView report,
        @Nullable String comparedWith,
        List<ComparisonRow.DeviationRow> deviations) {

    /** How many rejected rows the page lists at most. */
    public static final int LISTED = ReportView.LONGEST_LISTING;

    /** Where the release stands that was made of the file. */
    public record ReleaseLink(String address, String text) {}

    static ReportPage of(Frame frame, ExtractImport.Drafted drafted) {
        Plausibility plausibility = drafted.plausibility();
        return page(
                frame,
                drafted,
                null,
                new ReleaseLink(
                        frame.to(Place.RELEASE, drafted.release().toString()),
                        frame.say("report.to-release", WorkplaceLine.name(drafted.release(), frame.texts()))),
                drafted.report(),
                plausibility.against().map(d -> frame.texts().of(d.date())).orElse(null),
                plausibility.deviations().stream()
                        .map(d -> ComparisonRow.of(d, frame))
                        .toList());
    }

    static ReportPage of(Frame frame, ExtractImport.Refused refused) {
        return page(frame, refused, frame.texts().of(refused.why()), null, refused.report(), null, List.of());
    }

    static ReportPage of(Frame frame, ExtractImport.BrokenOff brokenOff) {
        return page(frame, brokenOff, frame.texts().of(brokenOff.why()), null, null, null, List.of());
    }

    private static ReportPage page(
            Frame frame,
            ExtractImport extractImport,
            @Nullable String refusal,
            @Nullable ReleaseLink release,
            @Nullable ImportReport report,
            @Nullable String comparedWith,
            List<ComparisonRow.DeviationRow> deviations) {
        return new ReportPage(
                frame,
                extractImport.id().value(),
                WorkplaceLine.state(extractImport, frame),
                WorkplaceLine.mark(extractImport),
                WorkplaceLine.begun(extractImport, frame),
                refusal,
                release,
                report == null ? null : ReportView.of(report, frame),
                comparedWith,
                deviations);
    }
}
