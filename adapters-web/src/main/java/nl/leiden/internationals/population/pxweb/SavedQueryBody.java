package nl.leiden.internationals.population.pxweb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.usecase.QueryToSave;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import org.jspecify.annotations.Nullable;

/** A query to be saved, in the body of a request to the API of the monitor; the selection is written as in PxWebApi 2. */
public final class SavedQueryBody {

    private static final String SELECTED = """
            {"variableCode": "nationality", "valueCodes": ["0064", "0052"]}, \
            {"variableCode": "year", "valueCodes": ["top(2)"]}, \
            {"variableCode": "measure", "valueCodes": ["count"]}""";

    /** A body of the API of the monitor that is right, for who sent one that is wrong. */
    public static final String EXAMPLE =
            "{\"table\": \"internationals-by-nationality\", \"keeping\": \"live\", \"selection\": [" + SELECTED + "]}";

    /** The same for PxWebApi 2. */
    static final String EXAMPLE_OF_PXWEB =
            "{\"tableId\": \"internationals-by-nationality\", \"language\": \"nl\", \"selection\": {\"selection\": ["
                    + SELECTED + "]}}";

    private static final String TABLE = "table";
    private static final String KEEPING = "keeping";
    private static final String SELECTION = "selection";
    private static final String PLACEMENT = "placement";

    private SavedQueryBody() {}

    /**
     * The query; what is wrong with it is added to the errors.
     *
     * @param language in which the caller reads
     */
    public static QueryToSave ofApi(JsonNode body, Language language, List<ProblemError> errors) {
        SelectionBody reader = new SelectionBody(errors);
        reader.onlyFields(body, "", Set.of(TABLE, KEEPING, SELECTION, PLACEMENT));
        String table = reader.text(body.path(TABLE), TABLE);
        if (table == null) {
            errors.add(ProblemError.of(
                    In.BODY,
                    TABLE,
                    "field-missing",
                    Message.of("problem.field-missing", TABLE, Message.of("pxweb.expected.text"))));
        }
        @Nullable String keeping = reader.text(body.path(KEEPING), KEEPING);
        if (keeping != null && !Set.of("live", "frozen").contains(keeping)) {
            errors.add(ProblemError.of(
                    In.BODY,
                    KEEPING,
                    "field-wrong",
                    Message.of("problem.field-not", KEEPING, Message.of("query.expected.live-or-frozen"))));
        }
        TableQuery query = reader.readFields(body).orElseGet(() -> TableQuery.of(new VariableChoice[0]));
        return new QueryToSave(
                table == null ? "" : table.strip(),
                query,
                language,
                PxFormat.JSON_STAT2.code(),
                List.of(),
                "frozen".equals(keeping));
    }
}
