package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.site.Texts;

/**
 * Figures as a workbook of three sheets: one row per cell in the order of {@link Selection#read}, as in CSV but with the status in words
 * too; what is to be read with the figures, and what their statuses and measures mean; where they come from and how they were asked for.
 */
public record FigureXlsx(Labels labels) implements FigureFormat {

    private static final int WIDTH_OF_CODE = 14;
    private static final int WIDTH_OF_LABEL = 30;
    private static final int WIDTH_OF_TEXT = 110;

    @Override
    public void write(Selection selection, Language language, Provenance provenance, OutputStream out)
            throws IOException {
        Texts texts = Texts.in(language);
        About about = About.of(selection, language, provenance);
        Workbook book = new Workbook(out);
        try {
            writeFigures(selection, language, book);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        writeNotes(about, texts, book);
        writeSource(about, texts, book);
        book.end(
                about.title(),
                provenance.source().name().in(language),
                selection.table().publishedAt());
    }

    private void writeFigures(Selection selection, Language language, Workbook book) throws IOException {
        Texts texts = Texts.in(language);
        List<Integer> widths = new ArrayList<>();
        selection.axes().forEach(axis -> {
            if (labels.haveCodes()) {
                widths.add(WIDTH_OF_CODE);
            }
            if (labels.haveLabels()) {
                widths.add(WIDTH_OF_LABEL);
            }
        });
        widths.addAll(List.of(WIDTH_OF_CODE, WIDTH_OF_CODE, WIDTH_OF_LABEL));
        book.sheet(texts.of("about.sheet.figures"), widths).row();
        for (Axis axis : selection.axes()) {
            if (labels.haveCodes()) {
                book.heading(axis.id().value());
            }
            if (labels.haveLabels()) {
                book.heading(axis.label().in(language));
            }
        }
        book.heading("value")
                .heading("status")
                .heading(texts.of("about.status.label"))
                .endRow();
        selection.read(new Rows(book, selection.axes(), language));
        book.endSheet();
    }

    private static void writeNotes(About about, Texts texts, Workbook book) throws IOException {
        book.sheet(texts.of("about.sheet.notes"), List.of(WIDTH_OF_LABEL, WIDTH_OF_LABEL, WIDTH_OF_TEXT))
                .row()
                .heading(about.title())
                .endRow();
        for (About.NoteLine note : about.notes()) {
            book.row()
                    .text(texts.of(note.mandatory() ? "about.mandatory-note" : "about.note"))
                    .text(note.about())
                    .longText(note.text())
                    .endRow();
        }
        for (About.Fact measure : about.measures()) {
            book.row()
                    .text(texts.of("about.measure"))
                    .text(measure.name())
                    .longText(measure.text())
                    .endRow();
        }
        for (About.StatusLine status : about.statuses()) {
            book.row()
                    .text(texts.of("about.status", status.status().code()))
                    .text(status.label())
                    .longText(status.meaning())
                    .endRow();
        }
        book.endSheet();
    }

    private static void writeSource(About about, Texts texts, Workbook book) throws IOException {
        book.sheet(texts.of("about.sheet.source"), List.of(WIDTH_OF_LABEL, WIDTH_OF_TEXT))
                .row()
                .heading(texts.of("about.title"))
                .heading(about.title())
                .endRow()
                .row()
                .text(texts.of("about.description"))
                .longText(about.description())
                .endRow();
        for (About.Fact fact : about.facts()) {
            book.row().text(fact.name()).longText(fact.text()).endRow();
        }
        book.endSheet();
    }

    private final class Rows implements CellReader {

        private final Workbook book;
        private final List<Axis> axes;
        private final Language language;
        private final int[] at;

        Rows(Workbook book, List<Axis> axes, Language language) {
            this.book = book;
            this.axes = axes;
            this.language = language;
            this.at = new int[axes.size()];
        }

        @Override
        public void figure(long unscaled, int decimals, CellStatus status) {
            try {
                writeCategories();
                book.number(Cells.plain(unscaled, decimals), decimals);
                end(status);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void nothing(CellStatus status) {
            try {
                writeCategories();
                book.nothing();
                end(status);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private void writeCategories() throws IOException {
            book.row();
            for (int axis = 0; axis < at.length; axis++) {
                Category category = axes.get(axis).categories().get(at[axis]);
                if (labels.haveCodes()) {
                    book.text(category.code().value());
                }
                if (labels.haveLabels()) {
                    book.text(category.label().in(language));
                }
            }
        }

        private void end(CellStatus status) throws IOException {
            book.text(status.code()).text(status.label().in(language)).endRow();
            int axis = at.length - 1;
            while (axis >= 0 && ++at[axis] == axes.get(axis).size()) {
                at[axis--] = 0;
            }
        }
    }
}
