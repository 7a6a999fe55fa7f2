package nl.leiden.internationals.population.extract;

import java.time.Instant;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Plausibility;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;
import org.jspecify.annotations.Nullable;

/** One extract on its way in: running, and then drafted, refused or broken off. Only a drafted one left anything behind. */
public sealed interface ExtractImport {

    ExtractId id();

    ReferenceDate referenceDate();

    /** Who began it, and when. */
    Signature begun();

    /** It is being received and counted. */
    record Running(ExtractId id, ReferenceDate referenceDate, Signature begun) implements ExtractImport {

        public Drafted draft(Instant at, ReleaseId release, ImportReport report, Plausibility plausibility) {
            return new Drafted(id, referenceDate, begun, at, release, report, plausibility);
        }

        public Refused refuse(Instant at, Message why, @Nullable ImportReport report) {
            return new Refused(id, referenceDate, begun, at, why, report);
        }

        public BrokenOff breakOff(Instant at, Message why) {
            return new BrokenOff(id, referenceDate, begun, at, why);
        }
    }

    /** The whole file was counted and is a draft release. */
    record Drafted(
            ExtractId id,
            ReferenceDate referenceDate,
            Signature begun,
            Instant finished,
            ReleaseId release,
            ImportReport report,
            Plausibility plausibility)
            implements ExtractImport {}

    /**
     * The file is not acceptable; nothing of it was kept but the report.
     *
     * @param report what was found in it; null if it could not be read to its end
     */
    record Refused(
            ExtractId id,
            ReferenceDate referenceDate,
            Signature begun,
            Instant finished,
            Message why,
            @Nullable ImportReport report)
            implements ExtractImport {}

    /** Something other than the file went wrong: the server stopped, the database was gone. Nothing of the file was kept. */
    record BrokenOff(ExtractId id, ReferenceDate referenceDate, Signature begun, Instant finished, Message why)
            implements ExtractImport {}
}
