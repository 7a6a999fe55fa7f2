package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What protection costs, measured on real record keys: the promises on utility of the design page of disclosure control. Over 200,000
 * cells the mean has a standard error of 0.006 persons and the variance one of 0.3 %, so that the promised limits lie eight of them away.
 */
class NoiseOverManyCellsTest {

    private static final int CELLS = 200_000;
    private static final int PEOPLE = 20_000;

    @ParameterizedTest
    @CsvSource({"strict, 2.09", "standard, 1.35"})
    void noise_averages_out_and_is_as_strong_as_promised(String parameters, double meanAbsolute) {
        PerturbationTable table = PerturbationTable.solve(PerturbationParameters.parse(parameters));
        CellKeyMethod method = new CellKeyMethod(table);
        long[] keys = keysOf(PEOPLE);
        SplittableRandom chance = new SplittableRandom(20_240_101);
        long[] counted = new long[CELLS];
        long[] published = new long[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            counted[cell] = chance.nextInt(14, 30);
            long key = 0;
            for (int person = 0; person < counted[cell]; person++) {
                key += keys[chance.nextInt(PEOPLE)];
            }
            published[cell] = method.figure(Tally.of(counted[cell], key)).value();
        }

        NoiseQuality quality = NoiseQuality.of(counted, published);

        assertThat(quality.mean()).isCloseTo(0, within(0.05));
        assertThat(quality.variance() / table.noiseVariance()).isCloseTo(1, within(0.03));
        assertThat(quality.meanAbsolute()).isCloseTo(meanAbsolute, within(0.02));
    }

    private static long[] keysOf(int people) {
        RecordKeys.Keyer keyer = RecordKeys.of("a secret of thirty-two bytes, no less".getBytes(StandardCharsets.UTF_8))
                .keyer();
        long[] keys = new long[people];
        for (int person = 0; person < people; person++) {
            byte[] pseudonym = ("synthetic-" + person).getBytes(StandardCharsets.UTF_8);
            keys[person] = keyer.key(pseudonym, 0, pseudonym.length);
        }
        return keys;
    }
}
