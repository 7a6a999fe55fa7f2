package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.register.Bloc;
import nl.leiden.internationals.population.register.Group;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;
import org.jspecify.annotations.Nullable;

/** The groups of internationals and the blocs of countries, with what is published about them. */
@Path(Paths.API)
@Singleton
@ForEverybody
public class CategoriesResource {

    private final Answers answers;
    private final StateQuery states;

    @Inject
    public CategoriesResource(Answers answers, StateQuery states) {
        this.answers = answers;
        this.states = states;
    }

    /**
     * A group or a bloc.
     *
     * @param registerCode the word that register extracts have for a group
     * @param validity none of them begins or ends
     * @param newest the newest published figure; the share is that of all internationals
     * @param figures every published figure, oldest first; null in lists
     * @param data its figures in a table; null if there are none
     */
    private record CategoryView(
            String code,
            Names names,
            @Nullable String registerCode,
            Validity validity,
            @Nullable FigureView newest,
            @Nullable List<FigureView> figures,
            String url,
            @Nullable String data) {

        CategoryView inList() {
            return new CategoryView(code, names, registerCode, validity, newest, null, url, data);
        }
    }

    private record Groups(List<CategoryView> groups) {}

    private record Blocs(List<CategoryView> blocs) {}

    @GET
    @Path("groups")
    public Response groups(@Context UriInfo uri, @Context HttpHeaders headers) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        return whole(uri, headers, state, "groups", new Groups(inList(groups(state))));
    }

    @GET
    @Path("groups/{group}")
    public Response group(@PathParam("group") String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        return one(uri, headers, state, groups(state), "group", code);
    }

    @GET
    @Path("blocs")
    public Response blocs(@Context UriInfo uri, @Context HttpHeaders headers) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        return whole(uri, headers, state, "blocs", new Blocs(inList(blocs(state))));
    }

    @GET
    @Path("blocs/{bloc}")
    public Response bloc(@PathParam("bloc") String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        return one(uri, headers, state, blocs(state), "bloc", code);
    }

    private static List<CategoryView> groups(StateQuery.Answer state) {
        return Arrays.stream(Group.values())
                .map(group -> view(
                        state,
                        TableRegister.BY_GROUP_AGE_AND_SEX,
                        "group",
                        CodeLists.code(group),
                        group.names(),
                        group.registerCode(),
                        Paths.group(CodeLists.code(group))))
                .toList();
    }

    private static List<CategoryView> blocs(StateQuery.Answer state) {
        return Arrays.stream(Bloc.values())
                .filter(bloc -> bloc != Bloc.NETHERLANDS)
                .map(bloc -> view(
                        state,
                        TableRegister.BY_BLOC_AGE_AND_SEX,
                        "bloc",
                        CodeLists.code(bloc),
                        bloc.names(),
                        null,
                        Paths.bloc(CodeLists.code(bloc))))
                .toList();
    }

    private static CategoryView view(
            StateQuery.Answer state,
            TableId table,
            String dimension,
            Code code,
            BilingualText names,
            @Nullable String registerCode,
            String url) {
        List<FigureView> series = FigureView.series(state.figures(), table, 0, code);
        return new CategoryView(
                code.value(),
                Names.of(names),
                registerCode,
                Validity.UNLIMITED,
                FigureView.newest(series),
                series,
                state.kept(url),
                series.isEmpty() ? null : state.kept(Paths.data(table) + "?" + dimension + "=" + code));
    }

    private static List<CategoryView> inList(List<CategoryView> views) {
        return views.stream().map(CategoryView::inList).toList();
    }

    private Response whole(UriInfo uri, HttpHeaders headers, StateQuery.Answer state, String key, Object view) {
        return state.problem(uri.getQueryParameters())
                .map(Problem::response)
                .orElseGet(() -> answers.answer(
                        headers,
                        answers.figures(),
                        key + ' ' + state.key(),
                        MediaType.APPLICATION_JSON_TYPE,
                        out -> out.write(Json.bytes(view))));
    }

    private Response one(
            UriInfo uri,
            HttpHeaders headers,
            StateQuery.Answer state,
            List<CategoryView> all,
            String kind,
            String code) {
        Optional<CategoryView> found =
                all.stream().filter(view -> view.code().equals(code)).findFirst();
        return found.map(view -> whole(uri, headers, state, kind + ' ' + code, view))
                .orElseGet(() -> unknown(all, kind, code).response());
    }

    private static Problem unknown(List<CategoryView> all, String kind, String code) {
        Message detail = kind.equals("group")
                ? Message.of("problem.unknown-group", code)
                : Message.of("problem.unknown-bloc", code);
        List<Nearest.Candidate> candidates = all.stream()
                .map(view -> new Nearest.Candidate(
                        view.code(), List.of(view.names().nl(), view.names().en())))
                .toList();
        return Problem.of(
                ProblemType.NOT_FOUND,
                new ProblemError(In.PATH, kind, "unknown-" + kind, detail, Nearest.to(code, candidates)));
    }
}
