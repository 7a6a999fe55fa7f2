package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;

/**
 * A signed-off release turns out to be wrong before its publication time: it is stopped, and the figures that nobody saw are
 * destroyed, with what is left of its tallies.
 */
@Singleton
public class RecallRelease {

    private final Releases releases;
    private final KeptTallies tallies;
    private final Vintages vintages;
    private final ReadFigures figures;

    @Inject
    public RecallRelease(Releases releases, KeptTallies tallies, Vintages vintages, ReadFigures figures) {
        this.releases = releases;
        this.tallies = tallies;
        this.vintages = vintages;
        this.figures = figures;
    }

    /** Of a recall and a publication at the same moment one wins as a whole: whoever changes the release first. */
    @Transactional
    public ReleaseOutcome recall(ReleaseId id, Signature by, BilingualText why) {
        return ReleaseSteps.from(Release.SignedOff.class, releases, id, signedOff -> switch (signedOff.recall(
                by, why)) {
            case Release.Recall.PublicAlready already ->
                new ReleaseOutcome.Refused(Message.of("release.public-already", id.toString(), already.publication()));
            case Release.Recalled recalled -> {
                releases.replace(signedOff, recalled);
                vintages.discard(id);
                tallies.forget(id);
                figures.lookAgain();
                yield new ReleaseOutcome.Changed(recalled);
            }
        });
    }
}
