package nl.leiden.internationals.population.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableDefinition;

/** A table as it is for somebody who knows that nobody is counted under what is unknown. */
final class WithoutUnknown {

    private static final String UNKNOWN = "unknown";

    private WithoutUnknown() {}

    /** The same table, each dimension without its unknown categories and what lies under these alone. */
    static TableDefinition of(TableDefinition table) {
        return new TableDefinition(
                table.id(),
                table.title(),
                table.description(),
                table.universe(),
                table.dimensions().stream()
                        .map(dimension -> new Dimension(dimension.id(), dimension.label(), known(dimension.codes())))
                        .toList(),
                table.shareWithin(),
                table.shareLabel(),
                List.of());
    }

    private static CodeList known(CodeList codes) {
        Set<Code> gone = new HashSet<>();
        for (Category category : codes.categories()) {
            String code = category.code().value();
            boolean underWhatIsGone = !category.parents().isEmpty() && gone.containsAll(category.parents());
            if (code.equals(UNKNOWN) || code.endsWith("-" + UNKNOWN) || underWhatIsGone) {
                gone.add(category.code());
            }
        }
        return CodeList.of(codes.categories().stream()
                .filter(category -> !gone.contains(category.code()))
                .toList());
    }
}
