package nl.leiden.internationals.population.pages;

import java.util.List;
import nl.leiden.internationals.population.usecase.ReferenceData;
import nl.leiden.internationals.population.usecase.TableLoading;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The national tables in force, and a form to load newer ones.
 *
 * @param loaded what the table that was just loaded changed, sentence by sentence; null if none was
 */
public record NationalTablesPage(
        Frame frame,
        Form form,
        List<TableInForce> tables,
        @Nullable List<String> loaded) {

    /** A national table as it is used now. */
    public record TableInForce(String name, String version, String codes) {}

    static NationalTablesPage of(Frame frame, Form form, ReferenceData data, @Nullable List<String> loaded) {
        return new NationalTablesPage(
                frame,
                form,
                List.of(
                        table(
                                frame,
                                "tables.nationalities",
                                data.nationalities().version(),
                                data.nationalities().size()),
                        table(
                                frame,
                                "tables.residence-titles",
                                data.residenceTitles().version(),
                                data.residenceTitles().all().size())),
                loaded);
    }

    private static TableInForce table(Frame frame, String name, String version, int codes) {
        return new TableInForce(frame.say(name), version, frame.numbers().whole(codes));
    }

    static List<String> changes(Frame frame, TableLoading.Loaded loaded) {
        return List.of(
                frame.say("tables.loaded", loaded.codes()),
                frame.say("tables.added", listed(loaded.added())),
                frame.say("tables.gone", listed(loaded.missing())),
                frame.say("tables.lacking-country", listed(loaded.lackingCountry())),
                frame.say("tables.warning"));
    }

    private static String listed(List<String> codes) {
        return codes.isEmpty() ? "–" : String.join(", ", codes);
    }
}
