package nl.leiden.internationals.architecture.planted.population.port;

import java.util.List;
import nl.leiden.internationals.architecture.planted.population.release.Release;

public interface Releases {
    List<Release> all();
}
