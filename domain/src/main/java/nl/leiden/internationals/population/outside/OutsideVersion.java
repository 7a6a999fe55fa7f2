package nl.leiden.internationals.population.outside;

import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.release.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A version of an outside table without its content, which is large. It is public from its import on; it stays for ever, and a newer
 * version only takes its place. What proves wrong is withdrawn: the version remains as a tombstone that says why.
 */
public sealed interface OutsideVersion {

    OutsideVersionId id();

    Checksum checksum();

    /** Who imported it, and when. */
    Signature imported();

    /** Why it was imported; null for the first. */
    @Nullable
    BilingualText reason();

    /** Readers see it, or can ask for it where a newer one took its place. */
    record Published(
            OutsideVersionId id,
            Checksum checksum,
            Signature imported,
            @Nullable BilingualText reason) implements OutsideVersion {

        public Published {
            if (id.number() > 1 && reason == null) {
                throw new IllegalArgumentException("a version after the first has a reason: " + id);
            }
        }

        public Withdrawn withdraw(Signature by, BilingualText why) {
            return new Withdrawn(this, by, why);
        }
    }

    /** Nobody is shown it any more. */
    record Withdrawn(Published published, Signature withdrawn, BilingualText why) implements OutsideVersion {

        @Override
        public OutsideVersionId id() {
            return published.id();
        }

        @Override
        public Checksum checksum() {
            return published.checksum();
        }

        @Override
        public Signature imported() {
            return published.imported();
        }

        @Override
        public @Nullable BilingualText reason() {
            return published.reason();
        }
    }
}
