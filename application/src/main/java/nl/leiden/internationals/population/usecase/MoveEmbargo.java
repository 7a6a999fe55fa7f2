package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Predicate;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;

/** Signed-off figures are to become visible at another time than was planned, and readers are told why. */
@Singleton
public class MoveEmbargo {

    private final Releases releases;
    private final ReadFigures figures;

    @Inject
    public MoveEmbargo(Releases releases, ReadFigures figures) {
        this.releases = releases;
        this.figures = figures;
    }

    /**
     * Of a move and a publication at the same moment one wins as a whole: whoever changes the release first.
     *
     * @param to the moment of deciding, or later, at most a year
     * @param why for readers
     * @param asSeen whether the release is still what the one who asks has seen; {@code any -> true} for who does not say
     */
    @Transactional
    public ReleaseOutcome move(ReleaseId id, Signature by, Instant to, BilingualText why, Predicate<Release> asSeen) {
        return ReleaseSteps.from(Release.SignedOff.class, releases, id, asSeen, signedOff -> switch (signedOff.move(
                by, to, why)) {
            case Release.Moving.PublicAlready already ->
                new ReleaseOutcome.Refused(
                        Message.of("release.not-moved-public", id.toString(), already.publication()));
            case Release.Moving.NotMoved same ->
                new ReleaseOutcome.Refused(
                        Message.of("release.publication-the-same", id.toString(), same.publication()));
            case Release.Moving.ToThePast past ->
                new ReleaseOutcome.Refused(Message.of("release.publication-in-the-past", past.publication()));
            case Release.Moving.TooFarAhead far ->
                new ReleaseOutcome.Refused(Message.of("release.publication-too-far-ahead", far.publication()));
            case Release.SignedOff moved -> {
                releases.replace(signedOff, moved);
                figures.lookAgain();
                yield new ReleaseOutcome.Changed(moved);
            }
        });
    }
}
