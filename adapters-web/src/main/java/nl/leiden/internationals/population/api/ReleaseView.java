package nl.leiden.internationals.population.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.release.Embargo;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.usecase.ComparedRelease;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A release as the API shows it.
 *
 * @param state {@code draft}, {@code submitted}, {@code signed-off}, {@code recalled}, {@code published}, {@code withdrawn}, or replaced
 *     by a later revision
 */
record ReleaseView(
        String id,
        String referenceDate,
        int revision,
        String state,
        SignatureView imported,
        @Nullable Reason reason,
        @Nullable SignatureView submitted,
        @Nullable SignatureView signedOff,
        @Nullable String publicationTime,
        @Nullable List<MoveView> moves,
        @Nullable SignatureView recalled,
        @Nullable Reason recallReason,
        @Nullable String supersededBy,
        @Nullable SignatureView withdrawn,
        @Nullable Reason withdrawalReason,
        Map<String, String> links) {

    /** Who did a step, and when. */
    record SignatureView(String by, String at) {

        static SignatureView of(Signature signature) {
            return new SignatureView(signature.by().value(), signature.at().toString());
        }
    }

    /** In both languages, whoever reads. */
    record Reason(String nl, String en) {

        static @Nullable Reason of(@Nullable BilingualText text) {
            return text == null ? null : new Reason(text.nl(), text.en());
        }
    }

    /** The publication time was moved. */
    record MoveView(SignatureView signature, String from, String to, Names reason) {

        static @Nullable List<MoveView> of(Embargo embargo) {
            return embargo.moves().isEmpty()
                    ? null
                    : embargo.moves().stream()
                            .map(move -> new MoveView(
                                    SignatureView.of(move.by()),
                                    move.from().toString(),
                                    move.to().toString(),
                                    Names.of(move.why())))
                            .toList();
        }
    }

    static ReleaseView of(Release release) {
        return switch (release) {
            case Release.Draft it -> view(it, "draft", null, null, null, null, null, null);
            case Release.Submitted it -> view(it, "submitted", it.submitted(), null, null, null, null, null);
            case Release.SignedOff it -> timed(it, "signed-off", null, null, null, null);
            case Release.Recalled it -> timed(it, "recalled", null, it.recalled(), null, it.why());
            case Release.Published it -> timed(it, "published", null, null, null, null);
            case Release.Superseded it -> timed(it, "superseded", it.by().toString(), null, null, null);
            case Release.Withdrawn it -> timed(it, "withdrawn", null, null, it.withdrawn(), it.why());
        };
    }

    private static ReleaseView timed(
            Release.Timed release,
            String state,
            @Nullable String supersededBy,
            @Nullable Signature recalled,
            @Nullable Signature withdrawn,
            @Nullable BilingualText why) {
        return view(release, state, release.submitted(), release, supersededBy, recalled, withdrawn, why);
    }

    private static ReleaseView view(
            Release release,
            String state,
            @Nullable Signature submitted,
            Release.@Nullable Timed timed,
            @Nullable String supersededBy,
            @Nullable Signature recalled,
            @Nullable Signature withdrawn,
            @Nullable BilingualText why) {
        return new ReleaseView(
                release.id().toString(),
                release.id().referenceDate().toString(),
                release.id().revision(),
                state,
                SignatureView.of(release.origin().imported()),
                Reason.of(release.origin().reason()),
                submitted == null ? null : SignatureView.of(submitted),
                timed == null ? null : SignatureView.of(timed.signedOff()),
                timed == null ? null : timed.publication().toString(),
                timed == null ? null : MoveView.of(timed.embargo()),
                recalled == null ? null : SignatureView.of(recalled),
                recalled == null ? null : Reason.of(why),
                supersededBy,
                withdrawn == null ? null : SignatureView.of(withdrawn),
                withdrawn == null ? null : Reason.of(why),
                links(release));
    }

    /** Of a recalled release no figures are left to compare or to judge. */
    private static Map<String, String> links(Release release) {
        String self = Paths.release(release.id());
        return release instanceof Release.Recalled
                ? Map.of("self", self)
                : Map.of(
                        "self",
                        self,
                        "comparison",
                        Paths.comparison(release.id()),
                        "quality",
                        Paths.quality(release.id()));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The figures of a release beside those published before, both after disclosure control.
     *
     * @param correction beside the figures that it corrects; null if there are none
     */
    record ComparisonView(
            String referenceDate,
            @Nullable String against,
            List<LineView> lines,
            @Nullable CorrectionView correction) {

        static ComparisonView of(ComparedRelease compared, Texts texts) {
            Comparison comparison = compared.withDateBefore();
            ComparedRelease.Correction correction = compared.correction();
            return new ComparisonView(
                    comparison.referenceDate().toString(),
                    comparison.against().map(Object::toString).orElse(null),
                    LineView.of(comparison, texts),
                    correction == null
                            ? null
                            : new CorrectionView(
                                    correction.corrected().toString(), LineView.of(correction.comparison(), texts)));
        }
    }

    /** The figures of a revision beside those of the release of the same date that it corrects. */
    record CorrectionView(String corrects, List<LineView> lines) {}

    /** One figure then and now. */
    record LineView(
            String subject,
            String code,
            String label,
            @Nullable Integer before,
            int now,
            @Nullable BigDecimal percent) {

        private static List<LineView> of(Comparison comparison, Texts texts) {
            return comparison.lines().stream()
                    .map(line -> new LineView(
                            word(line.subject()),
                            line.code().value(),
                            texts.of(line.label()),
                            line.before().isPresent() ? line.before().getAsInt() : null,
                            line.now(),
                            line.percent().orElse(null)))
                    .toList();
        }
    }
}
