package nl.leiden.internationals.population.figures;

import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.DimensionId;

/** One dimension of a selection with the categories that were chosen, in the order of the choice. */
public record Axis(DimensionId id, BilingualText label, List<Category> categories) {

    public Axis {
        categories = List.copyOf(categories);
    }

    public int size() {
        return categories.size();
    }
}
