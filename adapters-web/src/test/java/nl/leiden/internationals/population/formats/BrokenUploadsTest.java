package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ExtractRefusal.DuplicatePseudonym;
import nl.leiden.internationals.population.extract.ExtractRefusal.EmptyFile;
import nl.leiden.internationals.population.extract.ExtractRefusal.SecondHeader;
import nl.leiden.internationals.population.extract.ExtractRefusal.UploadCutOff;
import nl.leiden.internationals.population.extract.ImportProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens to an upload, reading ends, and so do its threads. */
@Timeout(60)
class BrokenUploadsTest {

    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final ThreadFactory factory = task -> {
        Thread thread = Thread.ofPlatform().unstarted(task);
        threads.add(thread);
        return thread;
    };

    private ExtractReading read(InputStream upload, ImportProgress progress) {
        var limits = new ReadingLimits(3, 4_000, 1L << 30);
        return new RegisterExtractReader(upload, ExtractMediaType.CSV, limits, factory)
                .countInto(Reading.countOn("2024-01-01"), progress);
    }

    private ExtractReading read(InputStream upload) {
        return read(upload, new ImportProgress(Instant.EPOCH, 1_000_000L));
    }

    private void assertNoThreadIsLeft() {
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    private static byte[] townOf(int people) {
        return SampleExtract.utf8(SampleExtract.of(IntStream.range(0, people)
                .mapToObj(i -> SampleExtract.ITALIAN_STUDENT.replace("italian", "italian-" + i))
                .collect(Collectors.joining("\n"))));
    }

    /** Gives these bytes and then breaks. */
    private static InputStream brokenAfter(byte[] bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new Broken());
    }

    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            throw new IOException("connection reset");
        }
    }

    /** The same row for ever. */
    private static final class Endless extends InputStream {

        private final byte[] header = SampleExtract.utf8(SampleExtract.HEADER + "\n");
        private final byte[] row = SampleExtract.utf8(SampleExtract.DUTCH_WOMAN + "\n");
        private int given;

        @Override
        public int read() {
            int at = given++;
            return at < header.length ? header[at] : row[(at - header.length) % row.length];
        }

        @Override
        public int read(byte[] into, int offset, int wanted) {
            for (int i = 0; i < wanted; i++) {
                into[offset + i] = (byte) read();
            }
            return wanted;
        }
    }

    @Test
    void an_upload_that_breaks_off_is_refused_wherever_it_does() {
        byte[] town = townOf(200);
        for (byte[] file : List.of(town, SampleExtract.gzip(town), SampleExtract.zip(town, "extract.csv"))) {
            for (int length = 0; length < file.length; length += 1 + file.length / 50) {
                assertThat(Reading.refusal(read(brokenAfter(Arrays.copyOf(file, length)))))
                        .isEqualTo(new UploadCutOff(length, 1_000_000L));
            }
        }
        assertNoThreadIsLeft();
    }

    @Test
    void what_was_wrong_before_the_upload_broke_off_is_told_rather_than_that_it_did() {
        byte[] twice = SampleExtract.utf8(
                SampleExtract.of(SampleExtract.DUTCH_WOMAN, SampleExtract.HEADER) + "x\n".repeat(5_000));

        assertThat(Reading.refusal(read(brokenAfter(twice)))).isEqualTo(new SecondHeader(3));
        assertNoThreadIsLeft();
    }

    @Test
    void reading_stops_soon_after_the_reason_for_a_refusal() {
        var endless = new Endless();

        assertThat(Reading.refusal(read(endless))).isEqualTo(new DuplicatePseudonym(3));
        assertThat(endless.given).isLessThan(10_000_000);
        assertNoThreadIsLeft();
    }

    @Test
    void an_interrupt_ends_the_reading_and_stays_set() throws InterruptedException {
        var refused = new ConcurrentLinkedQueue<ExtractReading>();
        var interrupted = new ConcurrentLinkedQueue<Boolean>();
        byte[] town = townOf(100_000);
        Thread reading = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            refused.add(read(new ByteArrayInputStream(town)));
            interrupted.add(Thread.currentThread().isInterrupted());
        });

        assertThat(reading.join(Duration.ofSeconds(30))).isTrue();
        assertThat(Reading.refusal(refused.remove())).isInstanceOf(UploadCutOff.class);
        assertThat(interrupted).containsExactly(true);
        assertNoThreadIsLeft();
    }

    @Test
    void an_upload_of_nothing_starts_no_thread() {
        assertThat(Reading.refusal(read(InputStream.nullInputStream()))).isEqualTo(new EmptyFile());
        assertThat(threads).isEmpty();
    }

    @Test
    void progress_tells_bytes_and_rows() {
        byte[] town = townOf(1_000);
        var progress = new ImportProgress(Instant.EPOCH, (long) town.length);

        read(new ByteArrayInputStream(town), progress);

        ImportProgress.Snapshot snapshot = progress.at(Instant.EPOCH.plusSeconds(2));
        assertThat(snapshot.bytesReceived()).isEqualTo(town.length);
        assertThat(snapshot.rows()).isEqualTo(1_000);
        assertThat(snapshot.secondsLeft()).isZero();
        assertNoThreadIsLeft();
    }
}
