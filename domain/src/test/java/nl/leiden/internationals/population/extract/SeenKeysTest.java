package nl.leiden.internationals.population.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

    @Test
    void a_key_that_comes_again_is_found_among_a_million_others() {
        var seen = new SeenKeys();
        long[] keys = new Random(1).longs(1_000_000).distinct().toArray();

        assertThat(seen.addAll(keys, keys.length)).isEqualTo(-1);
        assertThat(seen.addAll(new long[] {1, 2, keys[123_456], keys[7]}, 4)).isEqualTo(2);
        for (int i = 0; i < keys.length; i += 997) {
            assertThat(seen.add(keys[i])).isFalse();
        }
    }

    @Test
    void a_key_that_comes_twice_at_once_is_found_at_its_second_place() {
        assertThat(new SeenKeys().addAll(new long[] {5, 6, 7, 6, 5}, 5)).isEqualTo(3);
    }

    @Test
    void keys_beyond_the_count_are_not_looked_at() {
        assertThat(new SeenKeys().addAll(new long[] {5, 6, 5}, 2)).isEqualTo(-1);
    }

    @Test
    void zero_and_the_extremes_are_keys_like_any_other() {
        long[] extremes = {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE};
        var seen = new SeenKeys();

        assertThat(seen.addAll(extremes, extremes.length)).isEqualTo(-1);
        for (long key : extremes) {
            assertThat(seen.add(key)).isFalse();
        }
    }

    @Test
    void keys_that_begin_alike_are_told_apart() {
        var seen = new SeenKeys();
        long[] alike = new long[10_000];
        Arrays.setAll(alike, i -> 0x7777_7777_7777_0000L + i);

        assertThat(seen.addAll(alike, alike.length)).isEqualTo(-1);
        assertThat(seen.add(alike[9_999])).isFalse();
    }

    @Test
    void keys_are_not_shown() {
        var seen = new SeenKeys();
        seen.add(4242);

        assertThat(seen).asString().doesNotContain("4242");
    }
}
