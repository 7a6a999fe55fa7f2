package nl.leiden.internationals.architecture.planted.population.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import nl.leiden.internationals.architecture.planted.population.port.Releases;
import nl.leiden.internationals.architecture.planted.population.release.Release;

@Entity
public class InnocentRow implements Releases {
    @Id
    private String id = "";

    @Override
    public List<Release> all() {
        return List.of();
    }

    public String id() {
        return id;
    }
}
