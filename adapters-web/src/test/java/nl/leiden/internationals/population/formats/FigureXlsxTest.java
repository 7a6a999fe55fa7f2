package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FigureXlsxTest {

    /** openpyxl, which pandas reads workbooks with, warns at every file that has no such style. */
    @Test
    void a_workbook_names_its_normal_style() throws IOException {
        Selection whole = (Selection) Selection.of(
                SampleFigures.growingTown().table(TableRegister.BY_NATIONALITY).orElseThrow(), Map.of(), 100_000);
        Document styles = WorkbookReader.document(
                WorkbookReader.parts(FormatsSayTheSameTest.written(new FigureXlsx(Labels.BOTH), whole, Language.EN)),
                "xl/styles.xml");
        Element normal = (Element) styles.getElementsByTagName("cellStyle").item(0);
        assertThat(normal.getAttribute("name")).isEqualTo("Normal");
        assertThat(normal.getAttribute("xfId")).isEqualTo("0");
    }
}
