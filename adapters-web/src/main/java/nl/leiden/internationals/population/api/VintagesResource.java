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
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.usecase.ReadState;
import nl.leiden.internationals.population.usecase.StateOfTable;
import nl.leiden.internationals.population.usecase.WithdrawnState;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Visit;
import org.jspecify.annotations.Nullable;

/** Every state in which a table was ever public, what made it and why, the newest first. */
@Path(Paths.API + "/tables/{table}/vintages")
@Singleton
@ForEverybody
public class VintagesResource {

    private final Answers answers;
    private final ReadState states;
    private final TwoStates twoStates;
    private final InstantSource clock;
    private final Visit visit;

    @Inject
    public VintagesResource(Answers answers, ReadState states, TwoStates twoStates, InstantSource clock, Visit visit) {
        this.answers = answers;
        this.twoStates = twoStates;
        this.states = states;
        this.clock = clock;
        this.visit = visit;
    }

    private record Vintages(
            List<StateView> vintages, List<TombstoneView> withdrawn, Paged.View page, Paged.Links links) {}

    /** What is left of a state that was withdrawn. */
    private record TombstoneView(String id, String publishedAt, String withdrawnAt, String reason, String checksum) {

        static TombstoneView of(WithdrawnState state, Language language) {
            return new TombstoneView(
                    state.id(),
                    state.at().toString(),
                    state.withdrawnAt().toString(),
                    state.why().in(language),
                    state.checksum().value());
        }
    }

    /**
     * One state.
     *
     * @param change what made it: a first publication, a revision or a withdrawal, as one word
     * @param years of which it has figures still
     * @param yearsWithdrawn of which it had figures that were withdrawn since
     * @param checksum of the table as it can be read
     * @param checksumAtFirst of the table as readers first saw it
     * @param data address of its cells, which never change but for withdrawals
     * @param differences what it made otherwise; null for the first, which has none before it
     */
    private record StateView(
            String id,
            String change,
            String publishedAt,
            @Nullable String reason,
            List<String> years,
            List<String> yearsWithdrawn,
            String checksum,
            String checksumAtFirst,
            String data,
            @Nullable String differences) {

        static StateView of(StateOfTable state, boolean first, Language language) {
            BilingualText why = state.why();
            return new StateView(
                    state.id(),
                    state.change().name().toLowerCase(Locale.ROOT),
                    state.at().toString(),
                    why == null ? null : why.in(language),
                    codes(state.periods()),
                    codes(state.lost()),
                    state.checksum().value(),
                    state.checksumAtFirst().value(),
                    Paths.data(state.table()) + '?' + StateQuery.VINTAGE + '=' + state.id(),
                    first ? null : Paths.table(state.table()) + "/differences?to=" + state.id());
        }

        private static List<String> codes(List<Category> periods) {
            return periods.stream().map(Category::code).map(Code::value).toList();
        }
    }

    @GET
    public Response vintages(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Paging.PAGE, Paging.PAGE_SIZE);
        Paging paging = Paging.read(parameters, uri);
        List<StateOfTable> all = states.all(id, clock.instant());
        List<WithdrawnState> withdrawn = twoStates.withdrawn(id);
        // the list of a table of which all was withdrawn is what is left of it
        if (all.isEmpty() && withdrawn.isEmpty()) {
            return TablesResource.unknown(answers.figures(), id).response();
        }
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        Language language = visit.language();
        Paged<StateOfTable> page = paging.of(all.reversed());
        return page.linked(answers.answer(
                headers,
                answers.figures(),
                String.join(" ", "vintages", language.tag(), page.links().self()),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new Vintages(
                        page.map(state -> StateView.of(state, state.equals(all.getFirst()), language))
                                .items(),
                        withdrawn.reversed().stream()
                                .map(state -> TombstoneView.of(state, language))
                                .toList(),
                        page.view(),
                        page.links())))));
    }
}
