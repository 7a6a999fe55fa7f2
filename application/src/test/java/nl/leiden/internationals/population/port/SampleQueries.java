package nl.leiden.internationals.population.port;

import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.Placement;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.tables.TableRegister;

/** Queries that somebody saved. */
public final class SampleQueries {

    private SampleQueries() {}

    /** The newest number of Italians. */
    public static SavedQuery newestItalians() {
        return query(new Keeping.Live(), VariableChoice.of("nationality", "0064"));
    }

    /** The blocs as they were, with everything that a query can say. */
    public static SavedQuery frozenBlocs() {
        return new SavedQuery(
                TableRegister.BY_NATIONALITY,
                new TableQuery(
                        List.of(
                                new VariableChoice("nationality", "vs_nationality_bloc", List.of("*")),
                                VariableChoice.of("year", "range(2023,2024)", "top(1)"),
                                VariableChoice.of("measure", "count")),
                        new Placement(List.of("year"), List.of("nationality", "measure"))),
                Language.NL,
                "csv",
                List.of("UseTexts", "SeparatorSemicolon"),
                new Keeping.Frozen("2024-01-01-r1", Checksum.of(new byte[] {1, 2, 3})));
    }

    /** Whatever readers write. */
    public static SavedQuery strange() {
        return query(new Keeping.Live(), VariableChoice.of("nationality", "ë𝄞\u0001\"\\\n", ""));
    }

    private static SavedQuery query(Keeping keeping, VariableChoice nationality) {
        return new SavedQuery(
                TableRegister.BY_NATIONALITY,
                TableQuery.of(nationality, VariableChoice.of("year", "top(1)"), VariableChoice.of("measure", "count")),
                Language.EN,
                "json-stat2",
                List.of(),
                keeping);
    }
}
