package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.Answers;
import nl.leiden.internationals.population.api.FigureFile;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.api.TablesResource;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.formats.FigureFormat;
import nl.leiden.internationals.population.formats.FigureTablePage;
import nl.leiden.internationals.population.formats.Layout;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.TableVariables;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;

/** The answers that several addresses of this interface give, kept as ready bytes. */
@Singleton
public class PxAnswers {

    private final Answers answers;
    private final FigureNotes notes;
    private final StateQuery states;
    private final Installation installation;
    private final PxAddresses addresses;

    @Inject
    public PxAnswers(
            Answers answers, FigureNotes notes, StateQuery states, Installation installation, PxAddresses addresses) {
        this.answers = answers;
        this.notes = notes;
        this.states = states;
        this.installation = installation;
        this.addresses = addresses;
    }

    /**
     * A table that was asked for.
     *
     * @param current what is public now
     * @param table in the state that was asked for
     */
    record Asked(PublishedFigures current, PublishedTable table, StateQuery.Answer state) {}

    /** What is public now. */
    PublishedFigures figures() {
        return answers.figures();
    }

    /** All figures in the state that is asked for; what is wrong with that is added to the errors. */
    StateQuery.Answer state(PxParameters parameters) {
        StateQuery.Answer state = states.read(parameters.ofState());
        parameters.errors().addAll(state.errors());
        return state;
    }

    /**
     * An answer about one table in the state that is asked for.
     *
     * @param answer also to a state that there is not, which is then among the errors of the parameters
     */
    Response of(String id, PxParameters parameters, Function<Asked, Response> answer) {
        PublishedFigures current = answers.figures();
        StateQuery.Answer state = states.read(parameters.ofState(), id);
        Optional<PublishedTable> table = (state.errors().isEmpty() ? state.figures() : current).find(id);
        if (table.isEmpty()) {
            return TablesResource.unknown(state, current, "id", id).response();
        }
        parameters.errors().addAll(state.errors());
        return answer.apply(new Asked(current, table.get(), state));
    }

    /** A view that is true as long as the figures are the same. */
    Response view(HttpHeaders headers, PublishedFigures current, String key, Object view) {
        return answers.answer(
                headers, current, "pxweb " + key, MediaType.APPLICATION_JSON_TYPE, out -> out.write(Json.bytes(view)));
    }

    /** A table without its cells. */
    Response metadata(HttpHeaders headers, Asked asked, List<Axis> axes, Layout layout, String key, Language language) {
        PublishedTable table = asked.table();
        StateQuery.Answer state = asked.state();
        String address = addresses.metadata(table.id(), language, state.keptOf(table));
        Provenance provenance = provenance(table, address, state.state());
        return answers.answer(
                headers,
                asked.current(),
                String.join(" ", "pxweb metadata", address, state.state(), key),
                MediaType.APPLICATION_JSON_TYPE,
                out -> dataset(table, layout, state.keptAround(table)).writeMetadata(axes, language, provenance, out));
    }

    /**
     * The chosen cells.
     *
     * @param kept what keeps the addresses of code lists in the state
     */
    Response data(
            HttpHeaders headers,
            PublishedFigures current,
            Chosen chosen,
            String state,
            String kept,
            Output output,
            Language language) {
        PublishedTable table = chosen.selection().table();
        String address = addresses.data(chosen, language, output, state);
        Provenance provenance = provenance(table, address, state);
        FigureFormat writer = output.writer(chosen, dataset(table, new Layout(chosen.stub(), chosen.heading()), kept));
        Response response = answers.answer(
                headers,
                current,
                "pxweb data " + address + ' ' + kept,
                output.format().mediaType(),
                out -> writer.write(chosen.selection(), language, provenance, out));
        Response.ResponseBuilder named = FigureFile.of(
                        chosen.selection(), state, provenance.source().licence(), writer, language)
                .heading(response, output.format().isSaved(), output.format().extension());
        if (output.format() == PxFormat.HTML) {
            named.header("Content-Security-Policy", FigureTablePage.CONTENT_SECURITY_POLICY);
        }
        return named.build();
    }

    private Provenance provenance(PublishedTable table, String address, String state) {
        return new Provenance(address, state, notes.sourceOf(table), notes.notesBefore(table));
    }

    private PxDataset dataset(PublishedTable table, Layout layout, String kept) {
        return new PxDataset(table, TableVariables.of(table), layout, addresses, kept, installation.publisher());
    }
}
