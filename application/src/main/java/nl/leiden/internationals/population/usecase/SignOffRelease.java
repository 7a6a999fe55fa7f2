package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.port.ReleaseQualities;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;

/**
 * A second person signs a release off: all its tables are computed from the tallies and stored for ever, to become visible at the
 * publication time, all at once.
 */
@Singleton
public class SignOffRelease {

    private final Releases releases;
    private final KeptTallies tallies;
    private final Vintages vintages;
    private final ReleaseQualities qualities;
    private final DraftFigures draftFigures;
    private final ReadFigures figures;
    private final Settings settings;

    @Inject
    public SignOffRelease(
            Releases releases,
            KeptTallies tallies,
            Vintages vintages,
            ReleaseQualities qualities,
            DraftFigures draftFigures,
            ReadFigures figures,
            Settings settings) {
        this.releases = releases;
        this.tallies = tallies;
        this.vintages = vintages;
        this.qualities = qualities;
        this.draftFigures = draftFigures;
        this.figures = figures;
        this.settings = settings;
    }

    /**
     * Signs off.
     *
     * @param publication when readers see the figures: the moment of signing, or later, at most a year
     */
    @Transactional
    public ReleaseOutcome signOff(ReleaseId id, Signature by, Instant publication) {
        return ReleaseSteps.from(Release.Submitted.class, releases, id, submitted -> switch (submitted.signOff(
                by, publication)) {
            case Release.SignOff.BySamePerson same ->
                new ReleaseOutcome.Refused(
                        Message.of("release.same-person", same.name().value()));
            case Release.SignOff.PublicationInThePast past ->
                new ReleaseOutcome.Refused(Message.of("release.publication-in-the-past", past.publication()));
            case Release.SignOff.PublicationTooFarAhead far ->
                new ReleaseOutcome.Refused(Message.of("release.publication-too-far-ahead", far.publication()));
            case Release.SignedOff signedOff -> store(submitted, signedOff);
        });
    }

    private ReleaseOutcome store(Release.Submitted submitted, Release.SignedOff signedOff) {
        Optional<DraftFigures.Computed> computed = draftFigures.computed(submitted);
        if (computed.isEmpty()) {
            return ReleaseSteps.importAgain(submitted.id());
        }
        List<Message> objections =
                draftFigures.objections(submitted, computed.get().quality());
        if (!objections.isEmpty()) {
            return ReleaseSteps.tooRevealing(objections);
        }
        Optional<String> otherFingerprint = fingerprintOfSeries(submitted.id());
        if (otherFingerprint.isPresent()
                && !otherFingerprint.get().equals(settings.disclosure().fingerprint())) {
            return new ReleaseOutcome.Refused(Message.of("release.other-fingerprint"));
        }
        releases.replace(submitted, signedOff);
        vintages.add(computed.get().vintages());
        qualities.keep(submitted.id(), computed.get().quality());
        if (settings.keepTallies().isZero()) {
            tallies.forget(submitted.id());
        }
        figures.lookAgain();
        return new ReleaseOutcome.Changed(signedOff);
    }

    /** Secret and parameters of the figures that are public: a series under two secrets would let noise be taken apart. */
    private Optional<String> fingerprintOfSeries(ReleaseId id) {
        return releases.all().stream()
                .filter(r -> !r.id().equals(id))
                .flatMap(r -> vintages.of(r.id()).stream().limit(1))
                .map(Vintage::fingerprint)
                .findFirst();
    }
}
