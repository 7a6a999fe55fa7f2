package nl.leiden.internationals.population.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.population.formats.outside.OutsideUpload;
import nl.leiden.internationals.population.tables.TableId;

/** Tables of others for the demo, all of them made up, as an analyst would bring them. */
public final class DemoOutsideTables {

    /** The tables there are; the first shows every status, the second counts residents of our districts. */
    public static final List<TableId> ALL =
            List.of(new TableId("international-students"), new TableId("residents-counted-elsewhere"));

    private DemoOutsideTables() {}

    /** What the analyst sends. */
    public static OutsideUpload upload(TableId id) {
        return OutsideUpload.of(Map.of(
                OutsideUpload.DESCRIPTION, file(id + ".json"),
                OutsideUpload.DATA, file(id + ".csv")));
    }

    private static byte[] file(String name) {
        try (InputStream file = DemoOutsideTables.class.getResourceAsStream("outside/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the demo lacks its file " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the demo's file failed: " + name, e);
        }
    }
}
