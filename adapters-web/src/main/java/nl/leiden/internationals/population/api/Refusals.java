package nl.leiden.internationals.population.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.release.Embargo;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.usecase.ReleaseOutcome;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;

/** Which problem a refusal of a use case is. */
public final class Refusals {

    /** What is wrong with the request itself, whatever state things are in. */
    private static final Set<String> WHATEVER_THE_STATE =
            Set.of("import.date-in-the-future", "release.publication-in-the-past", "release.publication-too-far-ahead");

    private Refusals() {}

    /** What is wrong with a publication time that somebody names; empty if it can be. */
    public static Optional<Message> objection(Embargo.Choice choice) {
        return switch (choice) {
            case Embargo.Choice.Possible possible -> Optional.empty();
            case Embargo.Choice.InThePast past ->
                Optional.of(Message.of("release.publication-in-the-past", past.publication()));
            case Embargo.Choice.TooFarAhead far ->
                Optional.of(Message.of("release.publication-too-far-ahead", far.publication()));
        };
    }

    /** Why a step of a release was refused; with its objections goes the address at which the figures are judged. */
    static Problem problem(ReleaseId release, ReleaseOutcome.Refused refused) {
        ProblemType type = typeOf(List.of(refused.why()));
        return refused.objections().isEmpty()
                ? Problem.of(type, refused.why())
                : Problem.because(type, refused.why(), refused.objections(), ProblemError.In.PATH, "release")
                        .withMember("quality", Paths.quality(release));
    }

    /** Everything that is wrong with one field of a body. */
    static Problem ofField(String name, List<Message> why) {
        return Problem.of(why.stream()
                .map(reason -> ProblemError.of(
                        ProblemError.In.BODY,
                        name,
                        reason.key().substring(reason.key().lastIndexOf('.') + 1),
                        reason))
                .toList());
    }

    /** Not processable if that is so whatever the state, in conflict if another state would allow it. */
    public static ProblemType typeOf(List<Message> why) {
        return why.stream().map(Message::key).anyMatch(WHATEVER_THE_STATE::contains)
                ? ProblemType.NOT_PROCESSABLE
                : ProblemType.CONFLICT;
    }
}
