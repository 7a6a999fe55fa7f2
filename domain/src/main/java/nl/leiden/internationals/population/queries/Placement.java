package nl.leiden.internationals.population.queries;

import java.util.List;

/**
 * Which variables are to stand above the figures and which before them, by their names; none at all leaves it to the table.
 *
 * @param heading from the outer to the inner
 * @param stub from the outer to the inner
 */
public record Placement(List<String> heading, List<String> stub) {

    /** As the table has it. */
    public static final Placement USUAL = new Placement(List.of(), List.of());

    public Placement {
        heading = List.copyOf(heading);
        stub = List.copyOf(stub);
    }

    public boolean isUsual() {
        return heading.isEmpty() && stub.isEmpty();
    }
}
