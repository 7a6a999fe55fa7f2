package nl.leiden.internationals.population.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Origin;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;

/** Releases in every state, for tests. The one of a year is imported, submitted, signed off and published in March. */
public final class SampleReleases {

    public static final AccountName ANALYST = new AccountName("analyst");
    public static final AccountName PUBLISHER = new AccountName("publisher");
    public static final BilingualText REASON =
            new BilingualText("Wijk 4 ontbrak in het bestand.", "District 4 was missing from the extract.");

    private SampleReleases() {}

    public static ReleaseId first(int year) {
        return new ReleaseId(ReferenceDate.parse(year + "-01-01"), 1);
    }

    public static ReleaseId second(int year) {
        return first(year).next();
    }

    public static Instant marchFirst(int year) {
        return Instant.parse(year + "-03-01T08:00:00.123456Z");
    }

    public static Release.Draft draft(int year) {
        return new Release.Draft(first(year), new Origin(new Signature(ANALYST, marchFirst(year)), null));
    }

    /** The second revision, with its reason. */
    public static Release.Draft revision(int year) {
        Instant at = marchFirst(year).plus(Duration.ofDays(30));
        return new Release.Draft(second(year), new Origin(new Signature(ANALYST, at), REASON));
    }

    public static Release.Submitted submitted(Release.Draft draft) {
        return draft.submit(
                new Signature(ANALYST, draft.origin().imported().at().plusSeconds(60)));
    }

    /** To be published one day after it was signed off. */
    public static Release.SignedOff signedOff(Release.Draft draft) {
        Instant at = draft.origin().imported().at().plusSeconds(120);
        return (Release.SignedOff) submitted(draft).signOff(new Signature(PUBLISHER, at), at.plus(Duration.ofDays(1)));
    }

    /** Moved to a week later, and from there to two days after it was signed off. */
    public static Release.SignedOff moved(Release.Draft draft) {
        Release.SignedOff signedOff = signedOff(draft);
        Instant at = signedOff.signedOff().at();
        Release.SignedOff later = (Release.SignedOff) signedOff.move(
                new Signature(PUBLISHER, at.plusSeconds(60)),
                at.plus(Duration.ofDays(7)),
                new BilingualText("De raad vergadert later.", "The council meets later."));
        return (Release.SignedOff) later.move(
                new Signature(PUBLISHER, at.plusSeconds(120)),
                at.plus(Duration.ofDays(2)),
                new BilingualText("Toch eerder: “spoed”.", "Sooner after all: “urgent”."));
    }

    /** An hour before it was to be published. */
    public static Release.Recalled recalled(Release.Draft draft) {
        Release.SignedOff signedOff = signedOff(draft);
        Signature by = new Signature(PUBLISHER, signedOff.publication().minusSeconds(3600));
        return (Release.Recalled) signedOff.recall(by, new BilingualText("Dubbel geteld.", "Counted twice."));
    }

    public static Release.Published published(Release.Draft draft) {
        Release.SignedOff signedOff = signedOff(draft);
        return signedOff.publish(signedOff.publication());
    }

    public static Release.Superseded superseded(int year) {
        Release.Published revision = published(revision(year));
        return published(draft(year)).supersede(revision.id(), revision.publication());
    }

    public static Release.Withdrawn withdrawn(Release.Draft draft) {
        Release.Published published = published(draft);
        Signature by = new Signature(PUBLISHER, published.publication().plusSeconds(3600));
        return published.withdraw(by, new BilingualText("Dubbel geteld.", "Counted twice."));
    }

    /** One release in each state, of the years 2018 to 2024 and a revision; those of 2016 and 2017 were moved. */
    public static List<Release> inEveryState() {
        Release.SignedOff moved = moved(draft(2016));
        return List.of(
                moved(draft(2017)),
                moved.publish(moved.publication()),
                recalled(draft(2018)),
                draft(2019),
                revision(2019),
                submitted(draft(2020)),
                signedOff(draft(2021)),
                published(draft(2022)),
                superseded(2023),
                withdrawn(draft(2024)));
    }
}
