package nl.leiden.internationals.population.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** Graphs written by the monitor and read by Apache Jena. */
final class Written {

    private Written() {}

    static Model read(Graph graph, CatalogFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(graph, out);
        return read(out.toByteArray(), format);
    }

    static Model read(byte[] written, CatalogFormat format) {
        Model model = ModelFactory.createDefaultModel();
        Lang language = switch (format) {
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD11;
        };
        RDFDataMgr.read(model, new ByteArrayInputStream(written), language);
        return model;
    }
}
