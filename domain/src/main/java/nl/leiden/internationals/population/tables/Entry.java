package nl.leiden.internationals.population.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;

/** One entry of the table register, written down from its name to its dimensions. */
record Entry(
        TableId id,
        Universe universe,
        BilingualText title,
        BilingualText description,
        BilingualText shareLabel,
        List<DimensionId> shareWithin,
        Optional<AcceptedSoleCells> acceptedSoleCells) {

    Entry(TableId id, Universe universe, String nl, String en) {
        this(
                id,
                universe,
                new BilingualText(nl, en),
                new BilingualText(nl, en),
                new BilingualText(nl, en),
                List.of(),
                Optional.empty());
    }

    Entry about(String nl, String en) {
        return new Entry(id, universe, title, new BilingualText(nl, en), shareLabel, shareWithin, acceptedSoleCells);
    }

    Entry share(BilingualText label, CountedDimension... within) {
        return new Entry(
                id,
                universe,
                title,
                description,
                label,
                Arrays.stream(within).map(w -> w.dimension().id()).toList(),
                acceptedSoleCells);
    }

    /** Accepts more sole cells than the general limit. */
    Entry accepting(AcceptedSoleCells accepted) {
        return new Entry(id, universe, title, description, shareLabel, shareWithin, Optional.of(accepted));
    }

    RegisteredTable over(List<CountedDimension> dimensions, Note... notes) {
        return new RegisteredTable(
                new TableDefinition(
                        id,
                        title,
                        description,
                        universe,
                        dimensions.stream().map(CountedDimension::dimension).toList(),
                        shareWithin,
                        shareLabel,
                        List.of(notes)),
                dimensions.stream().map(CountedDimension::variable).toList(),
                acceptedSoleCells);
    }
}
