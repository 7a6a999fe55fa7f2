package nl.leiden.internationals.population.formats;

import java.io.IOException;
import nl.leiden.internationals.population.extract.ExtractRefusal;

/** Carries a refusal up through streams, which know no other way; {@link RegisterExtractReader} returns it. */
@SuppressWarnings("serial") // never leaves the reader
final class UnreadableExtract extends IOException {

    private final ExtractRefusal refusal;

    UnreadableExtract(ExtractRefusal refusal) {
        super(refusal.message().key());
        this.refusal = refusal;
    }

    UnreadableExtract(ExtractRefusal refusal, IOException cause) {
        super(refusal.message().key(), cause);
        this.refusal = refusal;
    }

    ExtractRefusal refusal() {
        return refusal;
    }
}
