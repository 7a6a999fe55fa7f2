package nl.leiden.internationals.population.catalog;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.SharedData;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;

/**
 * The shapes of DCAT-AP-NL 3.0.0 as Geonovum publishes them, in the folder of reference data: those of the European profile, the Dutch ones,
 * and what Geonovum recommends.
 */
public final class ProfileShapes {

    private static final String FOLDER = "standards/dcat-ap-nl-3.0.0/";
    private static final List<String> FILES = List.of(
            "dcat-ap-SHACL.ttl",
            "dcat-ap-nl-SHACL.ttl",
            "dcat-ap-nl-SHACL-klassebereik.ttl",
            "dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl",
            "dcat-ap-nl-SHACL-aanbevolen.ttl");

    private final Shapes shapes;

    private ProfileShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Skips the test where the folder is absent. */
    public static ProfileShapes read() {
        Model shapes = ModelFactory.createDefaultModel();
        for (String file : FILES) {
            RDFDataMgr.read(shapes, SharedData.file(FOLDER + file).toUri().toString());
        }
        return new ProfileShapes(Shapes.parse(shapes));
    }

    /** What a catalogue breaks, and what it lacks of what is recommended: one line each. */
    public record Findings(List<String> violations, List<String> warnings) {}

    public Findings judge(Model catalog) {
        List<String> violations = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        ShaclValidator.get().validate(shapes, catalog.getGraph()).getEntries().forEach(entry -> {
            String line = entry.focusNode() + " " + entry.resultPath() + ": " + entry.message();
            (entry.severity().equals(Severity.Violation) ? violations : warnings).add(line);
        });
        return new Findings(violations, warnings);
    }
}
