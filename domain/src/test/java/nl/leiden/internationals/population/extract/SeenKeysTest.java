package nl.leiden.internationals.population.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

    /** Keys in the lines 11, 12, 13 and so on. */
    private static SeenKeys seen(long... keys) {
        var seen = new SeenKeys();
        seen.addAll(keys, IntStream.rangeClosed(1, keys.length).toArray(), keys.length, 10);
        return seen;
    }

    @Test
    void a_key_that_comes_again_is_found_among_a_million_others() {
        long[] keys = new Random(1).longs(1_000_000).distinct().toArray();
        SeenKeys seen = seen(keys);
        assertThat(seen.firstRepeatedLine()).isZero();

        seen.addAll(new long[] {1, 2, keys[123_456], keys[7]}, new int[] {1, 2, 4, 6}, 4, 5_000_000_000L % (1L << 32));

        assertThat(seen.firstRepeatedLine()).isEqualTo(5_000_000_000L % (1L << 32) + 4);
    }

    @Test
    void the_first_line_is_told_whichever_part_it_is_in() {
        assertThat(seen(5, -6, 7, -6, 5, 7).firstRepeatedLine()).isEqualTo(14);
        assertThat(seen(5, -6, 7, 5, -6, 7).firstRepeatedLine()).isEqualTo(14);
    }

    @Test
    void keys_beyond_the_count_are_not_looked_at() {
        var seen = new SeenKeys();
        seen.addAll(new long[] {5, 6, 5}, new int[] {1, 2, 3}, 2, 0);

        assertThat(seen.firstRepeatedLine()).isZero();
    }

    @Test
    void zero_and_the_extremes_are_keys_like_any_other() {
        long[] extremes = {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE};
        assertThat(seen(extremes).firstRepeatedLine()).isZero();
        for (long key : extremes) {
            assertThat(seen(0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, key).firstRepeatedLine())
                    .isEqualTo(16);
        }
    }

    @Test
    void keys_that_begin_and_end_alike_are_told_apart() {
        long[] alike = LongStream.range(0, 10_000)
                .map(i -> 0x7777_0000_0000_7777L + (i << 20))
                .toArray();
        SeenKeys seen = seen(alike);
        assertThat(seen.firstRepeatedLine()).isZero();

        seen.addAll(alike, new int[] {1}, 1, 20_000);
        assertThat(seen.firstRepeatedLine()).isEqualTo(20_001);
    }

    @Test
    void they_are_compared_whenever_their_number_has_doubled() {
        var seen = new SeenKeys();
        long[] keys = new Random(2).longs(1 << 15).toArray();
        int[] lines = IntStream.range(0, keys.length).toArray();
        int comparisons = 0;
        for (int i = 0; i < 64; i++) {
            seen.addAll(keys, lines, keys.length, (long) i * keys.length);
            if (seen.areDue()) {
                comparisons++;
                assertThat(seen.firstRepeatedLine()).isEqualTo(keys.length);
            }
        }
        assertThat(comparisons).isEqualTo(6);
    }

    @Test
    void keys_are_not_shown() {
        assertThat(seen(4242)).asString().doesNotContain("4242");
    }
}
