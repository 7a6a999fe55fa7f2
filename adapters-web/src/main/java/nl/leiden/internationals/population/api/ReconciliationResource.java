package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.outside.Reconciliation;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.usecase.OursWithdrawn;
import nl.leiden.internationals.population.usecase.ReadOutsideTables;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Visit;
import org.jspecify.annotations.Nullable;

/** Our residents per district beside those that others counted, aware of noise and rounding. */
@Path(Paths.API + "/reconciliation")
@Singleton
@ForEverybody
public class ReconciliationResource {

    private final ReadOutsideTables readOutsideTables;
    private final FigureNotes notes;
    private final Answers answers;
    private final Visit visit;
    private final StateQuery states;
    private final InstantSource clock;

    @Inject
    public ReconciliationResource(
            ReadOutsideTables readOutsideTables,
            FigureNotes notes,
            Answers answers,
            Visit visit,
            StateQuery states,
            InstantSource clock) {
        this.readOutsideTables = readOutsideTables;
        this.notes = notes;
        this.answers = answers;
        this.visit = visit;
        this.states = states;
        this.clock = clock;
    }

    private record Reconciliations(
            List<ReconciliationView> reconciliations,
            List<WithdrawnView> withdrawn,
            List<OursWithdrawnView> oursWithdrawn) {}

    /** Figures of ours that stood beside tables of others and do not any more. */
    private record OursWithdrawnView(
            String year, String release, String withdrawnAt, String reason, List<String> tables) {

        static OursWithdrawnView of(OursWithdrawn gone, Language language) {
            return new OursWithdrawnView(
                    FigureTable.yearCode(gone.release().id().referenceDate()).value(),
                    gone.release().id().toString(),
                    gone.release().withdrawn().at().toString(),
                    gone.release().why().in(language),
                    gone.beside().stream().map(table -> table.id().value()).toList());
        }
    }

    /** A table of others that stood beside ours and does not any more. */
    private record WithdrawnView(String table, String title, String version, String withdrawnAt, String reason) {

        static WithdrawnView of(PublicChange.OutsideWithdrawn gone, Language language) {
            return new WithdrawnView(
                    gone.version().id().table().value(),
                    gone.title().in(language),
                    gone.version().id().name(),
                    gone.at().toString(),
                    gone.version().why().in(language));
        }
    }

    /**
     * A year of ours beside a table of others.
     *
     * @param largestNoise the most by which a figure of ours is off, in persons
     */
    private record ReconciliationView(
            String year, SideView ours, SideView theirs, int largestNoise, List<LineView> lines) {}

    /** One of the two tables, with what is to be named beside its figures. */
    private record SideView(
            String table,
            String title,
            String source,
            String licence,
            @Nullable String address,
            String referenceDate,
            String vintage,
            String checksum,
            String url) {}

    /**
     * An area.
     *
     * @param difference ours less theirs; null where one is missing
     * @param margin the largest difference that noise and rounding make
     * @param verdict {@code agrees}, {@code differs}, {@code only-ours} or {@code only-theirs}
     */
    private record LineView(
            String code,
            String label,
            @Nullable Integer ours,
            @Nullable BigDecimal theirs,
            @Nullable BigDecimal difference,
            BigDecimal margin,
            String verdict) {}

    @GET
    public Response reconciliation(@Context UriInfo uri, @Context HttpHeaders headers) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        Optional<Problem> problem = state.problem(uri.getQueryParameters());
        if (problem.isPresent()) {
            return problem.get().response();
        }
        Language language = visit.language();
        List<Reconciliation> all = readOutsideTables.reconcile(state.figures());
        List<PublicChange.OutsideWithdrawn> withdrawn =
                readOutsideTables.withdrawnFromReconciliation(state.figures(), state.at(), clock.instant());
        List<OursWithdrawn> oursWithdrawn =
                readOutsideTables.oursWithdrawnFromReconciliation(state.figures(), state.at(), clock.instant());
        return answers.answer(
                headers,
                answers.figures(),
                Stream.of(
                                all.stream()
                                        .map(one -> one.ours().checksum().value()
                                                + one.theirs().checksum().value()
                                                + state.asked()),
                                withdrawn.stream().map(PublicChange.OutsideWithdrawn::id),
                                oursWithdrawn.stream()
                                        .map(gone -> gone.release().id().toString()))
                        .flatMap(parts -> parts)
                        .distinct()
                        .collect(Collectors.joining(" ", "reconciliation " + language.tag() + ' ', "")),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new Reconciliations(
                        all.stream().map(found -> view(found, state, language)).toList(),
                        withdrawn.stream()
                                .map(gone -> WithdrawnView.of(gone, language))
                                .toList(),
                        oursWithdrawn.stream()
                                .map(gone -> OursWithdrawnView.of(gone, language))
                                .toList()))));
    }

    private ReconciliationView view(Reconciliation found, StateQuery.Answer state, Language language) {
        return new ReconciliationView(
                found.year().value(),
                side(found.ours(), found.year(), state.keptOf(found.ours()), language),
                side(
                        found.theirs(),
                        found.theirs().vintages().getLast().years().getLast(),
                        state.keptOf(found.theirs()),
                        language),
                found.noise(),
                found.lines().stream()
                        .map(line -> new LineView(
                                line.area().code().value(),
                                line.area().label().in(language),
                                line.ours(),
                                line.theirs(),
                                line.difference(),
                                line.margin(),
                                line.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .toList());
    }

    private SideView side(PublishedTable table, Code year, String kept, Language language) {
        TableVintage vintage = table.vintages().stream()
                .filter(v -> v.years().contains(year))
                .findFirst()
                .orElseThrow();
        var source = notes.sourceOf(table);
        var address = source.address();
        return new SideView(
                table.id().value(),
                table.title().in(language),
                source.name().in(language),
                source.licence().toString(),
                address == null ? null : address.toString(),
                vintage.referenceDate(),
                vintage.id(),
                vintage.checksum().value(),
                Paths.table(table.id()) + (kept.isEmpty() ? "" : '?' + kept));
    }
}
