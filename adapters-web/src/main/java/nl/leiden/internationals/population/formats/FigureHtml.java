package nl.leiden.internationals.population.formats;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/**
 * Figures as a complete small document with one table, without any script. Every figure stands in it twice, as people of its language
 * write it and, in {@code data}, as programs read it.
 *
 * @param title whether the title stands over the table
 */
public record FigureHtml(Labels labels, Layout layout, boolean title) implements FigureFormat {

    private static final Templates TEMPLATES = new StaticTemplates();

    @Override
    public void write(Selection selection, Language language, Provenance provenance, OutputStream out)
            throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        TEMPLATES
                .figureTable(FigureTablePage.of(selection, language, provenance, this))
                .render(html);
        html.writeTo(out);
    }
}
