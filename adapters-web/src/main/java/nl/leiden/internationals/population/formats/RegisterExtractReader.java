package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import nl.leiden.internationals.population.extract.ExtractCount;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ExtractReading.Refused;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import nl.leiden.internationals.population.extract.ExtractRefusal.EmptyFile;
import nl.leiden.internationals.population.extract.ExtractRefusal.LineTooLong;
import nl.leiden.internationals.population.extract.ExtractRefusal.NoHeader;
import nl.leiden.internationals.population.extract.ExtractRefusal.NotText;
import nl.leiden.internationals.population.extract.ExtractRefusal.UploadCutOff;
import nl.leiden.internationals.population.extract.ExtractRefusal.WideEncoding;
import nl.leiden.internationals.population.extract.ImportProgress;
import nl.leiden.internationals.population.usecase.RegisterExtract;

/**
 * A register extract as it is uploaded: CSV, plain or in gzip or zip, in UTF-8 or Windows-1252, with semicolons or commas.
 * It is read once, while it arrives. The calling thread reads, unpacks and cuts; others count. Nothing is written
 * anywhere, and memory does not grow with the file but for the record keys by which duplicates are found.
 */
public final class RegisterExtractReader implements RegisterExtract {

    private final InputStream upload;
    private final ExtractMediaType announced;
    private final ReadingLimits limits;
    private final ThreadFactory threads;

    /** Reads an upload with the usual limits and threads of its own, which end before {@link #countInto} returns. */
    public RegisterExtractReader(InputStream upload, ExtractMediaType announced) {
        this(
                upload,
                announced,
                ReadingLimits.usual(),
                Thread.ofPlatform().daemon().name("extract-lane-", 1).factory());
    }

    public RegisterExtractReader(
            InputStream upload, ExtractMediaType announced, ReadingLimits limits, ThreadFactory threads) {
        this.upload = upload;
        this.announced = announced;
        this.limits = limits;
        this.threads = threads;
    }

    /**
     * Reads the extract and counts all of it, or finds out why it is refused. The upload may have bytes left then.
     *
     * @throws IllegalStateException if counting fails for a reason that lies not in the file
     */
    @Override
    public ExtractReading countInto(ExtractCount count, ImportProgress progress) {
        try {
            ArrivingBytes arriving = new ArrivingBytes(upload, progress);
            InputStream text = UnpackedBytes.of(arriving, announced, limits.unpackedBytes());
            Chunks chunks = new Chunks(text, limits.chunkBytes());
            Chunk first = new Chunk(limits.chunkBytes());
            chunks.next(first);
            return read(chunks, first, count, progress);
        } catch (UnreadableExtract unreadable) {
            return new Refused(count.refusal().orElse(unreadable.refusal()));
        } catch (IOException brokenOff) {
            return new Refused(new UploadCutOff(progress.bytesReceived(), progress.bytesExpected()));
        }
    }

    private ExtractReading read(Chunks chunks, Chunk first, ExtractCount count, ImportProgress progress)
            throws IOException {
        CsvRecord record = new CsvRecord(chunks.separator());
        int rows = record.read(first.bytes, first.start, first.length);
        Optional<ExtractRefusal> unreadable = refusal(first, record);
        if (unreadable.isPresent()) {
            return new Refused(unreadable.get());
        }
        ExtractHeader header = ExtractHeader.of(record);
        Optional<ExtractRefusal> refusal = header.refusal();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (chunks.isMarked()) {
            count.sawByteOrderMark();
        }
        first.start = rows;
        Optional<ExtractRefusal> refusedMeanwhile = countRows(chunks, first, header, record.lines(), count, progress);
        return refusedMeanwhile.isPresent()
                ? new Refused(refusedMeanwhile.get())
                : count.reading(header.ignored(count.encoding()), chunks.separator(), progress.bytesReceived());
    }

    private static Optional<ExtractRefusal> refusal(Chunk first, CsvRecord header) {
        if (first.length == first.start) {
            return Optional.of(new EmptyFile());
        }
        if (Letters.areWide(first.bytes, first.length)) {
            return Optional.of(new WideEncoding());
        }
        if (header.hasNul()) {
            return Optional.of(new NotText(1));
        }
        if (header.length() > CsvRecord.LONGEST) {
            return Optional.of(new LineTooLong(1, CsvRecord.LONGEST));
        }
        return header.fields() == 0 ? Optional.of(new NoHeader()) : Optional.empty();
    }

    private Optional<ExtractRefusal> countRows(
            Chunks chunks,
            Chunk first,
            ExtractHeader header,
            int linesOfHeader,
            ExtractCount count,
            ImportProgress progress)
            throws IOException {
        CitizenServiceNumbers numbers = new CitizenServiceNumbers(header, chunks.separator());
        try (Lanes lanes = new Lanes(limits, threads, () -> {
            RowCounting rows = new RowCounting(count.lane(), header, linesOfHeader, chunks.separator(), numbers);
            return chunk -> {
                if (count.refusal().isEmpty()) {
                    progress.judged(rows.count(chunk));
                }
            };
        })) {
            Chunk chunk = first;
            boolean more = true;
            while (more && !lanes.haveFailed() && count.refusal().isEmpty()) {
                numbers.lookAtFirst(chunk);
                if (!numbers.wantsMore() && numbers.refusal().isPresent()) {
                    return numbers.refusal();
                }
                lanes.count(chunk);
                chunk = lanes.spare();
                more = chunks.next(chunk);
            }
        } catch (InterruptedException shutDown) {
            Thread.currentThread().interrupt();
            return Optional.of(new UploadCutOff(progress.bytesReceived(), progress.bytesExpected()));
        }
        return numbers.refusal();
    }
}
