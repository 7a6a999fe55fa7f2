package nl.leiden.internationals.population.jpa;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.population.release.Embargo;
import org.jspecify.annotations.Nullable;

/** The moves of a publication time as JSON. */
record StoredMoves(List<StoredMove> moves) {

    /** One of them. */
    record StoredMove(StoredSignature by, String from, String to, StoredText why) {}

    static @Nullable StoredMoves from(Embargo embargo) {
        return embargo.moves().isEmpty()
                ? null
                : new StoredMoves(embargo.moves().stream()
                        .map(move -> new StoredMove(
                                StoredSignature.from(move.by()),
                                StoredSignature.moment(move.from()),
                                StoredSignature.moment(move.to()),
                                StoredText.from(move.why())))
                        .toList());
    }

    Embargo toEmbargo(Instant end) {
        return new Embargo(
                end,
                moves.stream()
                        .map(move -> new Embargo.Move(
                                move.by().toSignature(),
                                Instant.parse(move.from()),
                                Instant.parse(move.to()),
                                move.why().toText()))
                        .toList());
    }
}
