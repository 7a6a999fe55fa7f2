package nl.leiden.internationals.population.jpa;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.disclosure.NoiseQuality;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.population.tables.AcceptedSoleCells;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.jspecify.annotations.Nullable;

/** The quality of a release as JSON. */
record StoredQuality(List<StoredTable> tables, double leastMeanCell, double mostSoleCells) {

    /**
     * @param acceptedSoleCells 0 for the general limit
     * @param acceptedReason null for the general limit, and in rows from before it was kept
     * @param noise null when nobody was counted
     */
    record StoredTable(
            String table,
            StoredText title,
            int baseCells,
            double meanCell,
            double soleCells,
            double soleCellsPublished,
            double acceptedSoleCells,
            @Nullable StoredText acceptedReason,
            double expectedFalseZeros,
            @Nullable StoredNoise noise) {

        static StoredTable from(TableQuality quality) {
            return new StoredTable(
                    quality.table().value(),
                    StoredText.from(quality.title()),
                    quality.baseCells(),
                    quality.meanCell(),
                    quality.soleCells(),
                    quality.soleCellsPublished(),
                    quality.acceptedSoleCells().map(AcceptedSoleCells::share).orElse(0.0),
                    quality.acceptedSoleCells()
                            .map(AcceptedSoleCells::reason)
                            .map(StoredText::from)
                            .orElse(null),
                    quality.expectedFalseZeros(),
                    quality.noise().map(StoredNoise::from).orElse(null));
        }

        TableQuality toQuality() {
            return new TableQuality(
                    new TableId(table),
                    title.toText(),
                    baseCells,
                    meanCell,
                    soleCells,
                    soleCellsPublished,
                    accepted(),
                    expectedFalseZeros,
                    Optional.ofNullable(noise).map(StoredNoise::toNoise));
        }

        /** A share without its reason was kept when the register had that of the tables by age and sex only. */
        private Optional<AcceptedSoleCells> accepted() {
            if (acceptedSoleCells == 0) {
                return Optional.empty();
            }
            return Optional.of(new AcceptedSoleCells(
                    acceptedSoleCells,
                    acceptedReason == null ? TableRegister.SOLE_BY_AGE_AND_SEX.reason() : acceptedReason.toText()));
        }
    }

    /** The noise of one table. */
    record StoredNoise(long cells, double mean, double meanSquare, double meanAbsolute, double hellinger) {

        static StoredNoise from(NoiseQuality noise) {
            return new StoredNoise(
                    noise.cells(), noise.mean(), noise.meanSquare(), noise.meanAbsolute(), noise.hellinger());
        }

        NoiseQuality toNoise() {
            return new NoiseQuality(cells, mean, meanSquare, meanAbsolute, hellinger);
        }
    }

    static StoredQuality from(ReleaseQuality quality) {
        return new StoredQuality(
                quality.tables().stream().map(StoredTable::from).toList(),
                quality.limits().leastMeanCell(),
                quality.limits().mostSoleCells());
    }

    ReleaseQuality toQuality() {
        return new ReleaseQuality(
                tables.stream().map(StoredTable::toQuality).toList(), new ReleaseLimits(leastMeanCell, mostSoleCells));
    }
}
