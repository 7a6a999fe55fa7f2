package nl.leiden.internationals.population.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** What all steps of a release have in common: it must be there, in the right state, and nobody else may change it meanwhile. */
final class ReleaseSteps {

    private ReleaseSteps() {}

    static <S extends Release> ReleaseOutcome from(
            Class<S> state, Releases releases, ReleaseId id, Function<S, ReleaseOutcome> step) {
        return from(state, releases, id, any -> true, step);
    }

    /** @param asSeen whether the release is still what the one who asks has seen */
    static <S extends Release> ReleaseOutcome from(
            Class<S> state,
            Releases releases,
            ReleaseId id,
            Predicate<Release> asSeen,
            Function<S, ReleaseOutcome> step) {
        Optional<Release> found = releases.find(id);
        if (found.isEmpty()) {
            return new ReleaseOutcome.NotFound(id);
        }
        if (!asSeen.test(found.get())) {
            return new ReleaseOutcome.ChangedMeanwhile(id);
        }
        if (!state.isInstance(found.get())) {
            return new ReleaseOutcome.Refused(
                    Message.of("release.wrong-state", id.toString(), stateOf(found.get()), word(state)));
        }
        try {
            return step.apply(state.cast(found.get()));
        } catch (ChangedMeanwhile meanwhile) {
            return new ReleaseOutcome.ChangedMeanwhile(id);
        }
    }

    /** The refusal of a release whose figures, for these reasons, would tell too much. */
    static ReleaseOutcome tooRevealing(List<Message> objections) {
        return new ReleaseOutcome.Refused(Message.of("release.too-revealing", objections.size()), objections);
    }

    /** The refusal of a release whose figures cannot be computed any more. */
    static ReleaseOutcome importAgain(ReleaseId id) {
        return new ReleaseOutcome.Refused(Message.of("release.import-again", id.toString()));
    }

    static Message stateOf(Release release) {
        return switch (release) {
            case Release.Draft draft -> word(draft.getClass());
            case Release.Submitted submitted -> word(submitted.getClass());
            case Release.SignedOff signedOff -> word(signedOff.getClass());
            case Release.Recalled recalled -> word(recalled.getClass());
            case Release.Published published -> word(published.getClass());
            case Release.Superseded superseded -> word(superseded.getClass());
            case Release.Withdrawn withdrawn -> word(withdrawn.getClass());
        };
    }

    private static Message word(Class<? extends Release> state) {
        return Message.of("release.state." + state.getSimpleName().toLowerCase(Locale.ROOT));
    }
}
