package nl.leiden.internationals.architecture.planted.population.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.leiden.internationals.architecture.planted.population.release.Release;
import nl.leiden.internationals.architecture.planted.population.usecase.InnocentOrder;

@Path("/")
public class InnocentPage {
    @GET
    public Release latest(InnocentOrder order) {
        return order.latest();
    }
}
