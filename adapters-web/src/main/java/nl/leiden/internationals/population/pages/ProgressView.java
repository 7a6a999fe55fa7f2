package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.population.extract.ImportProgress;
import nl.leiden.internationals.site.Numbers;
import nl.leiden.internationals.site.Texts;

/**
 * How far an import is, as it is written.
 *
 * @param percent of the upload that has arrived, 0–100; 0 if its length is not known
 */
public record ProgressView(int percent, String text) {

    /** Before anything has arrived, or when another server runs it. */
    static ProgressView unknown(Texts texts) {
        return new ProgressView(0, texts.of("progress.unknown"));
    }

    static ProgressView of(ImportProgress.Snapshot progress, Texts texts, Numbers numbers) {
        Long expected = progress.bytesExpected();
        int percent =
                expected == null || expected == 0 ? 0 : (int) Math.min(100, 100 * progress.bytesReceived() / expected);
        String received = expected == null
                ? texts.of("progress.received", numbers.size(progress.bytesReceived()))
                : texts.of("progress.received-of", numbers.size(progress.bytesReceived()), numbers.size(expected));
        String rows =
                texts.of("progress.rows", numbers.whole(progress.rows()), numbers.whole(progress.rowsPerSecond()));
        Long left = progress.secondsLeft();
        return new ProgressView(
                percent,
                left == null
                        ? received + " " + rows
                        : received + " " + rows + " " + texts.of("progress.left", numbers.whole(left)));
    }
}
