package nl.leiden.internationals.population.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Cell;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.formats.outside.OutsideReading;
import nl.leiden.internationals.population.outside.OutsideCells;
import nl.leiden.internationals.population.outside.OutsideDifferences;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.outside.SeriesPeriod;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An outside table with its versions.
 *
 * @param state {@code published} or {@code withdrawn}
 * @param versions oldest first
 */
record OutsideView(String id, String state, List<VersionView> versions, String url) {

    static OutsideView of(List<OutsideVersion> versions) {
        OutsideVersion newest = versions.getLast();
        return new OutsideView(
                newest.id().table().value(),
                VersionView.of(newest).state(),
                versions.stream().map(VersionView::of).toList(),
                Paths.table(newest.id().table()));
    }

    /** A version; who withdrew it and why is there only if somebody did. */
    record VersionView(
            String version,
            String state,
            String checksum,
            String importedBy,
            String importedAt,
            @Nullable Names reason,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnAt,
            @Nullable Names withdrawnBecause) {

        static VersionView of(OutsideVersion version) {
            var reason = version.reason();
            VersionView published = new VersionView(
                    version.id().name(),
                    "published",
                    version.checksum().value(),
                    version.imported().by().value(),
                    version.imported().at().toString(),
                    reason == null ? null : Names.of(reason),
                    null,
                    null,
                    null);
            return switch (version) {
                case OutsideVersion.Published stays -> published;
                case OutsideVersion.Withdrawn gone ->
                    new VersionView(
                            published.version,
                            "withdrawn",
                            published.checksum,
                            published.importedBy,
                            published.importedAt,
                            published.reason,
                            gone.withdrawn().by().value(),
                            gone.withdrawn().at().toString(),
                            Names.of(gone.why()));
            };
        }
    }

    /**
     * What came of an import, or would.
     *
     * @param outcome {@code published}, {@code looked-at} or {@code unchanged}
     * @param objections why it could not be published like this; empty if it could, or was
     * @param differences with the version that was public before; null if there was none
     */
    record ImportView(
            String table,
            String outcome,
            String version,
            String checksum,
            List<String> objections,
            ReportView report,
            @Nullable DifferencesView differences) {

        static ImportView of(
                OutsideReading.Read read,
                String outcome,
                OutsideVersionId version,
                List<Message> objections,
                @Nullable DifferencesView differences,
                Texts texts) {
            return new ImportView(
                    version.table().value(),
                    outcome,
                    version.name(),
                    read.content().checksum().value(),
                    sentences(objections, texts),
                    ReportView.of(read, texts),
                    differences);
        }
    }

    /**
     * What the files hold.
     *
     * @param statuses number of cells by status
     * @param cellsWithoutRow cells that nothing was said of, which count as not collected
     * @param notices what is odd about them
     */
    record ReportView(
            int rows,
            int cells,
            int cellsWithoutRow,
            List<String> periods,
            List<String> measures,
            Map<String, Integer> statuses,
            List<String> columnsLeftOut,
            List<NoticeView> notices) {

        static ReportView of(OutsideReading.Read read, Texts texts) {
            OutsideCells cells = read.content().cells();
            Map<String, Integer> statuses = new LinkedHashMap<>();
            for (CellStatus status : CellStatus.values()) {
                statuses.put(status.code(), 0);
            }
            for (int cell = 0; cell < cells.size(); cell++) {
                statuses.merge(cells.statusOf(cell).code(), 1, Integer::sum);
            }
            return new ReportView(
                    read.rows(),
                    cells.size(),
                    read.withoutRow(),
                    read.content().definition().periods().stream()
                            .map(SeriesPeriod::code)
                            .toList(),
                    read.content().definition().measures().stream()
                            .map(measure -> measure.code().value())
                            .toList(),
                    statuses,
                    read.leftOut(),
                    read.notices().stream()
                            .map(notice -> new NoticeView(notice.name(), notice.code(), texts.of(notice.detail())))
                            .toList());
        }
    }

    /** Something odd, though not wrong, named and told as an error is. */
    record NoticeView(String name, String code, String detail) {}

    /** What a version says otherwise than the one before. */
    record DifferencesView(
            int cellsAdded,
            int cellsRemoved,
            int cellsChanged,
            List<CellView> cells,
            List<CodeView> codes,
            List<TextView> texts,
            List<String> notesAdded,
            List<String> notesRemoved) {

        static @Nullable DifferencesView of(@Nullable OutsideDifferences found, Language language) {
            return found == null
                    ? null
                    : new DifferencesView(
                            found.cellsAdded(),
                            found.cellsRemoved(),
                            found.cellsChanged(),
                            found.first().cells().stream().map(CellView::of).toList(),
                            found.first().codes().stream()
                                    .map(code -> new CodeView(
                                            code.dimension().value(),
                                            code.category().code().value(),
                                            code.category().label().in(language),
                                            code.added() ? "added" : "removed"))
                                    .toList(),
                            found.first().texts().stream()
                                    .map(text ->
                                            new TextView(text.place(), Names.of(text.before()), Names.of(text.after())))
                                    .toList(),
                            notes(found, true, language),
                            notes(found, false, language));
        }

        private static List<String> notes(OutsideDifferences found, boolean added, Language language) {
            return found.first().notes().stream()
                    .filter(change -> change.added() == added)
                    .map(change -> change.note().text().in(language))
                    .toList();
        }
    }

    /** A cell that is new (without before), gone (without after) or another. */
    record CellView(
            Map<String, String> at,
            @Nullable BigDecimal before,
            @Nullable String statusBefore,
            @Nullable BigDecimal after,
            @Nullable String statusAfter) {

        static CellView of(TableDifferences.CellChange cell) {
            Map<String, String> at = new TreeMap<>();
            cell.codes().forEach((dimension, code) -> at.put(dimension.value(), code.value()));
            Cell before = cell.before();
            Cell after = cell.after();
            return new CellView(
                    at,
                    before == null ? null : before.number(),
                    before == null ? null : before.status().code(),
                    after == null ? null : after.number(),
                    after == null ? null : after.status().code());
        }
    }

    /** A code that came or went. */
    record CodeView(String dimension, String code, String label, String change) {}

    /** A text that reads otherwise. */
    record TextView(String what, Names before, Names after) {}

    static List<String> sentences(List<Message> messages, Texts texts) {
        List<String> sentences = new ArrayList<>();
        messages.forEach(message -> sentences.add(texts.of(message)));
        return sentences;
    }
}
