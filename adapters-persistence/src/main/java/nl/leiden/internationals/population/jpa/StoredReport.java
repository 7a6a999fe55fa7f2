package nl.leiden.internationals.population.jpa;

import java.util.List;
import java.util.SortedMap;
import nl.leiden.internationals.population.extract.ExtractEncoding;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.extract.Rejection;
import org.jspecify.annotations.Nullable;

/** The report of an import as JSON. */
record StoredReport(
        long rows,
        long residents,
        long internationals,
        SortedMap<String, Long> skippedByReason,
        long rejected,
        SortedMap<String, Long> rejectedByRule,
        List<StoredRejection> listing,
        List<String> ignoredColumns,
        SortedMap<String, Integer> groupShares,
        ExtractEncoding encoding,
        String separator,
        long bytes) {

    /** A rejected row. */
    record StoredRejection(
            long line, String column, String rule, @Nullable String value) {}

    static StoredReport from(ImportReport report) {
        return new StoredReport(
                report.rows(),
                report.residents(),
                report.internationals(),
                report.skippedByReason(),
                report.rejected(),
                report.rejectedByRule(),
                report.listing().stream()
                        .map(r -> new StoredRejection(r.line(), r.column(), r.rule(), r.value()))
                        .toList(),
                report.ignoredColumns(),
                report.groupShares(),
                report.encoding(),
                String.valueOf(report.separator()),
                report.bytes());
    }

    ImportReport toReport() {
        return new ImportReport(
                rows,
                residents,
                internationals,
                skippedByReason,
                rejected,
                rejectedByRule,
                listing.stream()
                        .map(r -> new Rejection(r.line(), r.column(), r.rule(), r.value()))
                        .toList(),
                ignoredColumns,
                groupShares,
                encoding,
                separator.charAt(0),
                bytes);
    }
}
