package nl.leiden.internationals.population.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.api.WithdrawnYears;
import nl.leiden.internationals.population.catalog.FiguresMetadata;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.population.usecase.ReadState;
import nl.leiden.internationals.site.Address;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Shows the published tables. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class FiguresPages {

    private static final String HERE = "{place:nl/cijfers|en/figures}";

    private final Frames frames;
    private final Visit visit;
    private final ReadFigures figures;
    private final WithdrawnYears withdrawnYears;
    private final InstantSource clock;
    private final FiguresMetadata metadata;
    private final GoneTables gone;
    private final StateQuery states;
    private final ReadState readState;
    private final FigureNotes notes;
    private final CiteTable citeTable;
    private final WaysOn waysOn;
    private final Templates templates = new StaticTemplates();

    @Inject
    public FiguresPages(
            Frames frames,
            Visit visit,
            ReadFigures figures,
            WithdrawnYears withdrawnYears,
            InstantSource clock,
            FiguresMetadata metadata,
            GoneTables gone,
            StateQuery states,
            ReadState readState,
            FigureNotes notes,
            CiteTable citeTable,
            WaysOn waysOn) {
        this.frames = frames;
        this.visit = visit;
        this.figures = figures;
        this.withdrawnYears = withdrawnYears;
        this.clock = clock;
        this.metadata = metadata;
        this.gone = gone;
        this.states = states;
        this.readState = readState;
        this.notes = notes;
        this.citeTable = citeTable;
        this.waysOn = waysOn;
    }

    @GET
    @Path(HERE)
    public Response tables(@Context UriInfo uri) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        if (!state.errors().isEmpty()) {
            return Problem.of(state.errors()).response();
        }
        PublishedFigures now = figures.at(clock.instant());
        Frame frame =
                frames.of(Place.FIGURES.at().with(state.asked()), visit.texts().of("figures.title"));
        return Response.ok(templates.figures(FiguresPage.of(
                        state.frozen() ? frame : frame.with(metadata.ofAll(now.tables(), visit.language())),
                        state,
                        EarlierState.of(frame, state, now))))
                .build();
    }

    @GET
    @Path(HERE + "/{table}")
    public Response table(
            @PathParam("table") String id,
            @QueryParam("year") @Nullable String year,
            @QueryParam("measure") @Nullable String measure,
            @Context UriInfo uri) {
        Optional<PublishedTable> current = figures.at(clock.instant()).find(id);
        StateQuery.Answer asked = states.read(uri.getQueryParameters(), id);
        if (!asked.errors().isEmpty()) {
            return current.isEmpty() && asked.withdrawal().isEmpty()
                    ? gone.answer(id)
                    : waysOn.from(Problem.of(asked.errors()), id).response();
        }
        return asked.figures()
                .find(id)
                .map(table -> page(
                        table,
                        year,
                        measure,
                        new TablePage.ReadState(
                                asked.state(),
                                asked.frozen(),
                                isNow(table, current),
                                current.isEmpty(),
                                asked.frozen() ? lost(id, asked.state()) : List.of())))
                .orElseGet(() -> gone.answer(id));
    }

    private List<Category> lost(String table, String state) {
        return readState.all(table, clock.instant()).stream()
                .filter(one -> one.id().equals(state))
                .flatMap(one -> one.lost().stream())
                .toList();
    }

    private static boolean isNow(PublishedTable table, Optional<PublishedTable> current) {
        return current.filter(now -> now.checksum().equals(table.checksum())).isPresent();
    }

    private Response page(
            PublishedTable table, @Nullable String year, @Nullable String measure, TablePage.ReadState state) {
        OptionalInt position = position(table, year);
        OptionalInt shownMeasure = measure(table, measure);
        if (position.isEmpty() || shownMeasure.isEmpty()) {
            List<Problem> wrong = new ArrayList<>();
            if (position.isEmpty()) {
                wrong.add(noSuchYear(table, year == null ? "" : year));
            }
            if (shownMeasure.isEmpty()) {
                wrong.add(noSuchMeasure(table, measure == null ? "" : measure));
            }
            return waysOn.from(Problem.joined(wrong), table.id().value()).response();
        }
        ShownFigures shown =
                new ShownFigures(position.getAsInt(), shownMeasure.getAsInt(), year != null, measure != null);
        Address here = Place.TABLE.at(table.id().value()).with(TablePage.query(table, shown, state));
        Frame frame = frames.of(here, visit.texts().of(table.title()));
        return Response.ok(templates.table(TablePage.of(
                        state.frozen() ? frame : frame.with(metadata.of(table, visit.language())),
                        table,
                        shown,
                        state,
                        notes.sourceOf(table),
                        citeTable
                                .cite(table, shown, state.id(), visit.language())
                                .orElse(null))))
                .build();
    }

    /** The newest if none is named; empty if the table has no figures of that year. */
    private static OptionalInt position(PublishedTable table, @Nullable String year) {
        return year == null ? OptionalInt.of(table.time().codes().size() - 1) : table.year(year);
    }

    /** The first if none is named; empty if the table has no measure with that code. */
    private static OptionalInt measure(PublishedTable table, @Nullable String measure) {
        return measure == null
                ? OptionalInt.of(0)
                : IntStream.range(0, table.measures().size())
                        .filter(i -> table.measures().get(i).code().value().equals(measure))
                        .findFirst();
    }

    private Problem noSuchMeasure(PublishedTable table, String measure) {
        return Problem.of(
                ProblemType.INVALID_REQUEST,
                Message.of(
                        "problem.unknown-measure",
                        measure,
                        table.measures().stream()
                                .map(m -> m.code() + " (" + visit.texts().of(m.label()) + ")")
                                .toList()));
    }

    /** A reader who followed an old link is told that the figures were withdrawn, when and why. */
    private Problem noSuchYear(PublishedTable table, String year) {
        return withdrawnYears
                .withdrawal(table.id().value(), year)
                .map(withdrawn -> Problem.of(ProblemType.FIGURES_WITHDRAWN, StateQuery.whyWithdrawn(withdrawn))
                        .withMember("release", withdrawn.id().toString()))
                .orElseGet(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        Message.of(
                                "problem.unknown-year",
                                table.time().codes().categories().stream()
                                        .map(category -> category.code().value())
                                        .toList())));
    }
}
