package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.language.Message;

/** What comes of loading a newer reference table. */
public sealed interface TableLoading {

    /**
     * The table is in force from now on; drafts that were counted under the old one must be imported again.
     *
     * @param codes how many it holds
     * @param added codes that the table before did not have, in order
     * @param missing codes that only the table before had, in order; a row that uses one is rejected from now on
     * @param lackingCountry nationalities that count as a country outside Europe and every bloc until it is known which they are
     */
    record Loaded(int codes, List<String> added, List<String> missing, List<String> lackingCountry)
            implements TableLoading {

        public Loaded {
            added = List.copyOf(added);
            missing = List.copyOf(missing);
            lackingCountry = List.copyOf(lackingCountry);
        }
    }

    /** The file is not such a table, or one that must not be used; the one before stays in force. */
    record Refused(Message why) implements TableLoading {}
}
