package nl.leiden.internationals.population.pxweb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.usecase.QueryFault;
import nl.leiden.internationals.population.usecase.QueryToSave;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * An order to save a query, as the body of a request gives it, to the API of the monitor or by PxWebApi 2; and everything that is wrong
 * with that request. The selection is written in the same way in both.
 */
public final class SavedQueryBody {

    private static final String SELECTED = """
            {"variableCode": "nationality", "valueCodes": ["0064", "0052"]}, \
            {"variableCode": "year", "valueCodes": ["top(2)"]}, \
            {"variableCode": "measure", "valueCodes": ["count"]}""";

    /** A body of the API of the monitor that is right, for who sent one that is wrong. */
    private static final String EXAMPLE =
            "{\"table\": \"internationals-by-nationality\", \"keeping\": \"live\", \"selection\": [" + SELECTED + "]}";

    /** The same for PxWebApi 2. */
    private static final String EXAMPLE_OF_PXWEB =
            "{\"tableId\": \"internationals-by-nationality\", \"language\": \"nl\", \"selection\": {\"selection\": ["
                    + SELECTED + "]}}";

    private static final String TABLE = "table";
    private static final String TABLE_OF_PXWEB = "tableId";
    private static final String LANGUAGE = "language";
    private static final String KEEPING = "keeping";
    private static final String SELECTION = "selection";
    private static final String PLACEMENT = "placement";

    private final QueryToSave wanted;
    private final List<ProblemError> errors;
    private final String tableField;
    private final SelectionBody reader;
    private final String path;
    private final String example;

    private SavedQueryBody(
            QueryToSave wanted,
            List<ProblemError> errors,
            SelectionBody reader,
            String tableField,
            String path,
            String example) {
        this.wanted = wanted;
        this.errors = errors;
        this.tableField = tableField;
        this.reader = reader;
        this.path = path;
        this.example = example;
    }

    /**
     * Reads the body of a request to the API of the monitor.
     *
     * @param query the parameters of its address, of which there are none but the language
     * @param language in which the caller reads
     */
    public static SavedQueryBody ofApi(InputStream sent, MultivaluedMap<String, String> query, Language language) {
        List<ProblemError> errors = new ArrayList<>(new Parameters(query).errors());
        Optional<JsonNode> read = Json.read(sent, errors);
        JsonNode body = read.orElse(MissingNode.getInstance());
        SelectionBody reader = new SelectionBody(errors);
        reader.onlyFields(body, "", Set.of(TABLE, KEEPING, SELECTION, PLACEMENT));
        String table = read.isPresent() ? reader.needed(body, TABLE, TABLE) : "";
        @Nullable String keeping = reader.text(body.path(KEEPING), KEEPING);
        if (keeping != null && !Set.of("live", "frozen").contains(keeping)) {
            errors.add(ProblemError.of(
                    In.BODY,
                    KEEPING,
                    "field-wrong",
                    Message.of("problem.field-not", KEEPING, Message.of("query.expected.live-or-frozen"))));
        }
        return new SavedQueryBody(
                new QueryToSave(
                        table,
                        orNothing(reader.readFields(body)),
                        language,
                        PxFormat.JSON_STAT2.code(),
                        List.of(),
                        "frozen".equals(keeping)),
                errors,
                reader,
                TABLE,
                "",
                EXAMPLE);
    }

    /** Reads the body of a request by PxWebApi 2; the specification knows only live queries. */
    static SavedQueryBody ofPxWeb(InputStream sent, MultivaluedMap<String, String> query) {
        List<ProblemError> errors = new ArrayList<>(new PxParameters(query).errors());
        Optional<JsonNode> read = Json.read(sent, errors);
        JsonNode body = read.orElse(MissingNode.getInstance());
        SelectionBody reader = new SelectionBody(errors);
        reader.onlyFields(
                body, "", Set.of("id", SELECTION, LANGUAGE, TABLE_OF_PXWEB, Output.FORMAT, Output.PARAMETERS));
        String table = read.isPresent() ? reader.needed(body, TABLE_OF_PXWEB, TABLE_OF_PXWEB) : "";
        String language = read.isPresent() ? reader.needed(body, LANGUAGE, LANGUAGE) : "";
        Optional<Language> found = Language.find(language);
        if (found.isEmpty() && !language.isEmpty()) {
            errors.add(ProblemError.of(
                    In.BODY, LANGUAGE, "unknown-language", Message.of("problem.unknown-language", language)));
        }
        Output output = Output.read(
                Optional.ofNullable(reader.text(body.path(Output.FORMAT), Output.FORMAT)),
                reader.texts(body.path(Output.PARAMETERS), Output.PARAMETERS),
                Output.USUAL,
                In.BODY,
                errors);
        return new SavedQueryBody(
                new QueryToSave(
                        table,
                        orNothing(read.isPresent() ? reader.read(body.path(SELECTION), SELECTION) : Optional.empty()),
                        found.orElse(Language.NL),
                        output.format().code(),
                        output.parameterNames(),
                        false),
                errors,
                reader,
                TABLE_OF_PXWEB,
                SELECTION + '.',
                EXAMPLE_OF_PXWEB);
    }

    private static TableQuery orNothing(Optional<TableQuery> query) {
        return query.orElseGet(() -> TableQuery.of(new VariableChoice[0]));
    }

    /** Whether nothing is wrong with the request, as far as can be told without the table. */
    public boolean isRight() {
        return errors.isEmpty();
    }

    /** What it orders; where something is wrong, as far as it can be read. */
    public QueryToSave wanted() {
        return wanted;
    }

    /** What is wrong with the request and with its query, with a body that is right unless the figures were withdrawn. */
    public Problem refusal(List<QueryFault> faults, QueryErrors queryErrors) {
        List<ProblemError> all = new ArrayList<>(errors);
        List<QueryProblem> unfit = new ArrayList<>();
        for (QueryFault fault : faults) {
            switch (fault) {
                case QueryFault.NoSuchTable none -> {
                    // else it was said already that none is named
                    if (!none.table().isEmpty()) {
                        all.add(ProblemError.of(
                                In.BODY,
                                tableField,
                                "unknown-table-in-query",
                                Message.of("problem.unknown-table.detail", none.table())));
                    }
                }
                case QueryFault.Withdrawn gone ->
                    all.add(StateQuery.withdrawn(In.BODY, tableField, StateQuery.whyWithdrawn(gone.release())));
                case QueryFault.WithdrawnVersion gone ->
                    all.add(StateQuery.withdrawn(In.BODY, tableField, StateQuery.whyWithdrawn(gone.version())));
                case QueryFault.Unfit one -> unfit.add(one.problem());
                case QueryFault.TooLong tooLong ->
                    all.add(ProblemError.of(
                            In.BODY,
                            SELECTION,
                            "query-too-long",
                            Message.of("query.problem.too-long", tooLong.length(), tooLong.most())));
            }
        }
        all.addAll(queryErrors.besides(wanted.table(), errors, unfit, reader.place(wanted.query(), path)));
        Problem problem = Problem.of(all);
        // a body that asks for what was withdrawn is right as it stands
        return problem.type() == ProblemType.FIGURES_WITHDRAWN ? problem : problem.withMember("example", example);
    }
}
