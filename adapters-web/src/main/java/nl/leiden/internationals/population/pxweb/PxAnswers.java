package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.Answers;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.api.TablesResource;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.formats.FigureTablePage;
import nl.leiden.internationals.population.formats.Layout;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.TableVariables;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Problem;

/** The answers that several addresses of this interface give, kept as ready bytes. */
@Singleton
public class PxAnswers {

    private final Answers answers;
    private final FigureNotes notes;
    private final Installation installation;
    private final PxAddresses addresses;

    @Inject
    public PxAnswers(Answers answers, FigureNotes notes, Installation installation, PxAddresses addresses) {
        this.answers = answers;
        this.notes = notes;
        this.installation = installation;
        this.addresses = addresses;
    }

    /** What is public now. */
    PublishedFigures figures() {
        return answers.figures();
    }

    /** A view that is true as long as the figures are the same. */
    Response view(HttpHeaders headers, PublishedFigures current, String key, Object view) {
        return answers.answer(
                headers, current, "pxweb " + key, MediaType.APPLICATION_JSON_TYPE, out -> out.write(Json.bytes(view)));
    }

    /** A table without its cells. */
    Response metadata(
            HttpHeaders headers,
            PublishedFigures current,
            PublishedTable table,
            String state,
            List<Axis> axes,
            Layout layout,
            String key,
            Language language) {
        Provenance provenance = provenance(table, addresses.metadata(table.id(), language), state);
        return answers.answer(
                headers,
                current,
                String.join(" ", "pxweb metadata", table.id().value(), language.tag(), state, key),
                MediaType.APPLICATION_JSON_TYPE,
                out -> dataset(table, layout).writeMetadata(axes, language, provenance, out));
    }

    /** The chosen cells. */
    Response data(
            HttpHeaders headers,
            PublishedFigures current,
            Chosen chosen,
            String state,
            Output output,
            Language language) {
        PublishedTable table = chosen.selection().table();
        String address = addresses.data(chosen, language, output, state);
        Provenance provenance = provenance(table, address, state);
        Response response = answers.answer(
                headers,
                current,
                "pxweb data " + address,
                output.format().mediaType(),
                out -> output.writer(chosen, dataset(table, new Layout(chosen.stub(), chosen.heading())))
                        .write(chosen.selection(), language, provenance, out));
        Response.ResponseBuilder named = Response.fromResponse(response)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (output.format().isSaved() ? "attachment" : "inline") + "; filename=\"" + table.id() + '.'
                                + output.format().extension() + '"')
                .header("Link", '<' + notes.sourceOf(table).licence().toString() + ">; rel=\"license\"");
        if (output.format() == PxFormat.HTML) {
            named.header("Content-Security-Policy", FigureTablePage.CONTENT_SECURITY_POLICY);
        }
        return named.build();
    }

    private Provenance provenance(PublishedTable table, String address, String state) {
        return new Provenance(address, state, notes.sourceOf(table), notes.notesBefore(table));
    }

    private PxDataset dataset(PublishedTable table, Layout layout) {
        return new PxDataset(table, TableVariables.of(table), layout, addresses, installation.publisher());
    }

    /** There is no such table, or none any more. */
    static Problem unknownTable(StateQuery.Answer state, PublishedFigures figures, String id) {
        return TablesResource.unknown(state, figures, "id", id);
    }
}
