package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.formats.DistrictOutlines;
import nl.leiden.internationals.population.usecase.ReadDistrictOutlines;
import nl.leiden.internationals.site.Installation;

/** The outlines of districts in force: those that an administrator loaded; in the demo else a schematic map of its own; else none. */
@Singleton
public class Outlines {

    private static final String OF_DEMO = "district-outlines.geojson";

    private final ReadDistrictOutlines readDistrictOutlines;
    private final Installation installation;

    @Inject
    public Outlines(ReadDistrictOutlines readDistrictOutlines, Installation installation) {
        this.readDistrictOutlines = readDistrictOutlines;
        this.installation = installation;
    }

    public DistrictOutlines current() {
        return readDistrictOutlines
                .read()
                .map(loaded -> accepted(loaded.geoJson()))
                .orElseGet(() -> installation.demo() ? ofDemo() : DistrictOutlines.none());
    }

    static DistrictOutlines ofDemo() {
        try (InputStream shipped = DemoRegister.class.getResourceAsStream(OF_DEMO)) {
            if (shipped == null) {
                throw new IllegalStateException("the application lacks " + OF_DEMO);
            }
            return accepted(shipped.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the application cannot read its own " + OF_DEMO, e);
        }
    }

    /** What was loaded had been accepted then; that it is not now is a broken promise of the store. */
    private static DistrictOutlines accepted(byte[] file) {
        return switch (DistrictOutlines.parse(file)) {
            case DistrictOutlines.Reading.Read read -> read.outlines();
            case DistrictOutlines.Reading.Unreadable unreadable ->
                throw new IllegalStateException("stored outlines are not readable any more: " + unreadable);
        };
    }
}
