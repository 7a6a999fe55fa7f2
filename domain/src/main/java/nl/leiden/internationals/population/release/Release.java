package nl.leiden.internationals.population.release;

import java.time.Instant;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;

/**
 * All figures of one reference date on their way to the public. Its life: an import makes a {@link Draft}; the analyst submits it;
 * a publisher who is not the one who submitted signs it off with a publication time, or sends it back; until that time it can be
 * recalled, or the time moved; at that time it is published, all at once; a later revision of the same date supersedes it, or it is
 * withdrawn. Each step exists only where it is legal.
 */
public sealed interface Release {

    ReleaseId id();

    Origin origin();

    /** Whether readers see its figures, or saw them before they were replaced or withdrawn. */
    default boolean hasBeenPublic() {
        return lastChangeInPublic().isPresent();
    }

    /** When readers last saw it come or go: published, superseded or withdrawn; empty if they never saw it. */
    default Optional<Instant> lastChangeInPublic() {
        return switch (this) {
            case Draft draft -> Optional.empty();
            case Submitted submitted -> Optional.empty();
            case SignedOff signedOff -> Optional.empty();
            case Recalled recalled -> Optional.empty();
            case Published published -> Optional.of(published.publication());
            case Superseded superseded -> Optional.of(superseded.at());
            case Withdrawn withdrawn -> Optional.of(withdrawn.withdrawn().at());
        };
    }

    /** When readers first saw it; empty if they never did. */
    default Optional<Instant> publicSince() {
        return switch (this) {
            case Draft draft -> Optional.empty();
            case Submitted submitted -> Optional.empty();
            case SignedOff signedOff -> Optional.empty();
            case Recalled recalled -> Optional.empty();
            case Published published -> Optional.of(published.publication());
            case Superseded superseded -> Optional.of(superseded.publication());
            case Withdrawn withdrawn -> Optional.of(withdrawn.publication());
        };
    }

    /** Counted and checked; may be discarded or replaced by a new import. */
    record Draft(ReleaseId id, Origin origin) implements Release {

        public Draft {
            if (id.revision() > 1 && origin.reason() == null) {
                throw new IllegalArgumentException("a revision needs a reason: " + id);
            }
        }

        public Submitted submit(Signature by) {
            return new Submitted(id, origin, by);
        }
    }

    /** Waits for a second person. */
    record Submitted(ReleaseId id, Origin origin, Signature submitted) implements Release {

        /** Back to the analyst, for instance because of what the comparison shows. */
        public Draft sendBack() {
            return new Draft(id, origin);
        }

        /**
         * Decides whether this signature publishes the release.
         *
         * @param by not the one who submitted
         * @param publication when the figures become visible: now or later
         */
        public SignOff signOff(Signature by, Instant publication) {
            if (by.by().equals(submitted.by())) {
                return new SignOff.BySamePerson(by.by());
            }
            return switch (Embargo.choice(publication, by.at())) {
                case Embargo.Choice.InThePast past -> new SignOff.PublicationInThePast(past.publication());
                case Embargo.Choice.TooFarAhead far -> new SignOff.PublicationTooFarAhead(far.publication());
                case Embargo.Choice.Possible possible ->
                    new SignedOff(id, origin, submitted, by, Embargo.until(possible.publication()));
            };
        }
    }

    /** A release with a publication time, which a second person gave it. */
    sealed interface Timed extends Release {

        Signature submitted();

        Signature signedOff();

        Embargo embargo();

        /** When its figures became visible, become so, or were to become so. */
        default Instant publication() {
            return embargo().end();
        }
    }

    /** What comes of asking for a sign-off. */
    sealed interface SignOff {

        /** Refused: nobody signs off what she submitted herself. */
        record BySamePerson(AccountName name) implements SignOff {}

        /** Refused: figures cannot become visible before they are signed off. */
        record PublicationInThePast(Instant publication) implements SignOff {}

        /** Refused: more than a year after the sign-off. */
        record PublicationTooFarAhead(Instant publication) implements SignOff {}
    }

    /** Computed and stored, waiting for the publication time. */
    record SignedOff(ReleaseId id, Origin origin, Signature submitted, Signature signedOff, Embargo embargo)
            implements Timed, SignOff, Moving {

        public boolean isDue(Instant now) {
            return !now.isBefore(publication());
        }

        /**
         * Decides whether this signature moves the publication time.
         *
         * @param to now or later
         * @param why for readers, who knew when to expect the figures
         */
        public Moving move(Signature by, Instant to, BilingualText why) {
            if (isDue(by.at())) {
                return new Moving.PublicAlready(publication());
            }
            if (to.equals(publication())) {
                return new Moving.NotMoved(to);
            }
            return switch (Embargo.choice(to, by.at())) {
                case Embargo.Choice.InThePast past -> new Moving.ToThePast(past.publication());
                case Embargo.Choice.TooFarAhead far -> new Moving.TooFarAhead(far.publication());
                case Embargo.Choice.Possible possible ->
                    new SignedOff(id, origin, submitted, signedOff, embargo.moved(by, possible.publication(), why));
            };
        }

        /**
         * Decides whether this signature stops the release before anybody sees it.
         *
         * @param why for readers, who knew when to expect the figures, and for the colleagues who make them again
         */
        public Recall recall(Signature by, BilingualText why) {
            return isDue(by.at())
                    ? new Recall.PublicAlready(publication())
                    : new Recalled(id, origin, submitted, signedOff, embargo, by, why);
        }

        /** Throws {@code IllegalArgumentException} before the publication time. */
        public Published publish(Instant now) {
            if (!isDue(now)) {
                throw new IllegalArgumentException(id + " is not to be published before " + publication());
            }
            return new Published(id, origin, submitted, signedOff, embargo);
        }
    }

    /** What comes of asking for another publication time. */
    sealed interface Moving {

        /** Refused: the publication time has come. */
        record PublicAlready(Instant publication) implements Moving {}

        /** Refused: that is the publication time already. */
        record NotMoved(Instant publication) implements Moving {}

        /** Refused: figures cannot become visible before somebody decides on it. */
        record ToThePast(Instant publication) implements Moving {}

        /** Refused: more than a year after the decision. */
        record TooFarAhead(Instant publication) implements Moving {}
    }

    /** What comes of asking for a recall. */
    sealed interface Recall {

        /** Refused: the publication time has come; what is public can only be withdrawn. */
        record PublicAlready(Instant publication) implements Recall {}
    }

    /**
     * Stopped after its sign-off and before its publication time; nobody saw its figures, and they are gone. A new import of the same
     * date makes the next revision.
     */
    record Recalled(
            ReleaseId id,
            Origin origin,
            Signature submitted,
            Signature signedOff,
            Embargo embargo,
            Signature recalled,
            BilingualText why)
            implements Timed, Recall {

        /** Why the next revision is made, unless its import says otherwise: for readers of an earlier one the reason is still the same. */
        public BilingualText reasonOfNext() {
            BilingualText reason = origin.reason();
            return reason == null ? why : reason;
        }
    }

    /** Visible to everybody since the publication time. */
    record Published(ReleaseId id, Origin origin, Signature submitted, Signature signedOff, Embargo embargo)
            implements Timed {

        /** A later revision of the same reference date takes its place. */
        public Superseded supersede(ReleaseId by, Instant at) {
            if (!by.referenceDate().equals(id.referenceDate()) || by.revision() <= id.revision()) {
                throw new IllegalArgumentException(by + " cannot supersede " + id);
            }
            return new Superseded(id, origin, submitted, signedOff, embargo, by, at);
        }

        public Withdrawn withdraw(Signature by, BilingualText why) {
            return new Withdrawn(id, origin, submitted, signedOff, embargo, by, why);
        }
    }

    /** Was published; a later revision is what readers see. Its vintages stay citable. */
    record Superseded(
            ReleaseId id,
            Origin origin,
            Signature submitted,
            Signature signedOff,
            Embargo embargo,
            ReleaseId by,
            Instant at)
            implements Timed {}

    /** Was published and taken back, for a reason that readers are told. */
    record Withdrawn(
            ReleaseId id,
            Origin origin,
            Signature submitted,
            Signature signedOff,
            Embargo embargo,
            Signature withdrawn,
            BilingualText why)
            implements Timed {}
}
