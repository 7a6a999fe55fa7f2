package nl.leiden.internationals.population.usecase;

import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.release.ReleaseId;
import org.jspecify.annotations.Nullable;

/**
 * A release beside what readers know.
 *
 * @param withDateBefore beside the figures of the published reference date before
 * @param correction beside the figures of the same date that it replaces or will replace; null if there are none
 */
public record ComparedRelease(
        Comparison withDateBefore, @Nullable Correction correction) {

    /** What a revision makes of the figures of the release that it corrects. */
    public record Correction(ReleaseId corrected, Comparison comparison) {}
}
