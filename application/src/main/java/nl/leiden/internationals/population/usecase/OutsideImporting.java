package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OutsideDifferences;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/** What comes of importing an outside table. */
public sealed interface OutsideImporting {

    /**
     * It is public from now on.
     *
     * @param differences with the version that was public before; null for the first, and after a withdrawal
     * @param all versions that there are now, oldest first
     */
    record Imported(
            OutsideVersion.Published version, @Nullable OutsideDifferences differences, List<OutsideVersion> all)
            implements OutsideImporting {

        public Imported {
            all = List.copyOf(all);
        }
    }

    /**
     * It was only looked at, and nothing changed.
     *
     * @param seen the versions that there are
     * @param next the version that it would become
     * @param differences as above
     * @param objections why it could not be imported like this; empty if it could
     */
    record LookedAt(
            List<OutsideVersion> seen,
            OutsideVersionId next,
            @Nullable OutsideDifferences differences,
            List<Message> objections)
            implements OutsideImporting {

        public LookedAt {
            seen = List.copyOf(seen);
            objections = List.copyOf(objections);
        }
    }

    /**
     * The public version says exactly this; no other was made.
     *
     * @param all versions that there are, oldest first
     */
    record Unchanged(OutsideVersion.Published version, List<OutsideVersion> all) implements OutsideImporting {

        public Unchanged {
            all = List.copyOf(all);
        }
    }

    /** Somebody else brought or withdrew a version after the one who asks had seen the table; nothing changed. */
    record ChangedMeanwhile(TableId table) implements OutsideImporting {}

    /** It cannot be imported, or under its id not even be looked at; nothing changed. */
    record Refused(List<Message> objections) implements OutsideImporting {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
