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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.District;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;
import org.jspecify.annotations.Nullable;

/** The districts of the municipality with what is published about them. */
@Path(Paths.API + "/districts")
@Singleton
@ForEverybody
public class DistrictsResource {

    private final Answers answers;
    private final Areas areas;
    private final StateQuery states;

    @Inject
    public DistrictsResource(Answers answers, Installation installation, StateQuery states) {
        this.answers = answers;
        this.states = states;
        this.areas = installation.population().areas();
    }

    /**
     * A district.
     *
     * @param boundaryYear the year whose boundaries are meant
     * @param neighbourhoods null in lists
     * @param figures every reference date, oldest first; null in lists
     */
    private record DistrictView(
            String code,
            Names names,
            int boundaryYear,
            @Nullable List<NeighbourhoodView> neighbourhoods,
            @Nullable DistrictFigures newest,
            @Nullable List<DistrictFigures> figures,
            String url,
            String data) {

        DistrictView inList() {
            return new DistrictView(code, names, boundaryYear, null, newest, null, url, data);
        }
    }

    private record NeighbourhoodView(String code, Names names) {}

    /**
     * Published figures of one reference date.
     *
     * @param share internationals per 100 residents of the district, one decimal
     */
    private record DistrictFigures(
            String referenceDate,
            int residents,
            int internationals,
            @Nullable BigDecimal share) {}

    private record Districts(String municipality, Names names, int boundaryYear, List<DistrictView> districts) {}

    @GET
    public Response districts(@Context UriInfo uri, @Context HttpHeaders headers) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        return answer(
                uri,
                headers,
                state,
                "districts",
                () -> new Districts(
                        areas.municipality().value(),
                        Names.of(BilingualText.same(areas.name())),
                        areas.boundaryYear(),
                        areas.districts().stream()
                                .map(district -> view(district, state).inList())
                                .toList()));
    }

    @GET
    @Path("{district}")
    public Response district(@PathParam("district") String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        Optional<District> found = areas.districts().stream()
                .filter(district -> district.code().equals(code))
                .findFirst();
        return found.map(district -> answer(uri, headers, state, "district " + code, () -> view(district, state)))
                .orElseGet(() -> unknown(code).response());
    }

    private interface View {
        Object make();
    }

    private Response answer(UriInfo uri, HttpHeaders headers, StateQuery.Answer state, String key, View view) {
        return state.problem(uri.getQueryParameters())
                .map(Problem::response)
                .orElseGet(() -> answers.answer(
                        headers,
                        answers.figures(),
                        key + ' ' + state.key(),
                        MediaType.APPLICATION_JSON_TYPE,
                        out -> out.write(Json.bytes(view.make()))));
    }

    private DistrictView view(District district, StateQuery.Answer state) {
        List<DistrictFigures> series = series(district, state.figures());
        return new DistrictView(
                district.code(),
                Names.of(BilingualText.same(nameOf(district))),
                areas.boundaryYear(),
                areas.neighbourhoodsOf(district).stream()
                        .map(neighbourhood -> new NeighbourhoodView(
                                neighbourhood.code(),
                                Names.of(BilingualText.same(
                                        areas.nameOf(neighbourhood).orElse(neighbourhood.code())))))
                        .toList(),
                series.isEmpty() ? null : series.getLast(),
                series,
                state.kept(Paths.district(district)),
                state.kept(Paths.data(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT) + "?district=" + district));
    }

    private String nameOf(District district) {
        return areas.nameOf(district).orElse(district.code());
    }

    private static List<DistrictFigures> series(District district, PublishedFigures figures) {
        Code code = CodeLists.code(district);
        Map<String, FigureView> internationals =
                FigureView.series(
                                figures, TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT, CodeLists.INTERNATIONAL, code)
                        .stream()
                        .collect(Collectors.toMap(FigureView::referenceDate, Function.identity()));
        List<DistrictFigures> series = new ArrayList<>();
        for (FigureView residents :
                FigureView.series(figures, TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT, Code.TOTAL, code)) {
            FigureView part = internationals.get(residents.referenceDate());
            if (part != null) {
                series.add(
                        new DistrictFigures(residents.referenceDate(), residents.count(), part.count(), part.share()));
            }
        }
        return series;
    }

    private Problem unknown(String code) {
        List<Nearest.Candidate> candidates = areas.districts().stream()
                .map(district -> new Nearest.Candidate(district.code(), List.of(nameOf(district))))
                .toList();
        return Problem.of(
                ProblemType.NOT_FOUND,
                new ProblemError(
                        In.PATH,
                        "district",
                        "unknown-district",
                        Message.of("problem.unknown-district", code),
                        Nearest.to(code, candidates)));
    }
}
