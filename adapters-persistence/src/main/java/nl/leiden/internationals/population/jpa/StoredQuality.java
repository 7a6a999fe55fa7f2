package nl.leiden.internationals.population.jpa;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.disclosure.NoiseQuality;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/** The quality of a release as JSON. */
record StoredQuality(List<StoredTable> tables, double leastMeanCell, double mostSoleCells) {

    /** @param noise null when nobody was counted */
    record StoredTable(
            String table,
            StoredText title,
            int baseCells,
            double meanCell,
            double soleCells,
            double soleCellsPublished,
            double acceptedSoleCells,
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
                    quality.acceptedSoleCells(),
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
                    acceptedSoleCells,
                    expectedFalseZeros,
                    Optional.ofNullable(noise).map(StoredNoise::toNoise));
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
