package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyAnswerTest {

    @ParameterizedTest
    @ValueSource(ints = {1_024, 20_000, 300_000})
    void packed_it_says_the_same_in_fewer_bytes(int length) throws IOException {
        byte[] text = "figures ".repeat(length / 8).getBytes(StandardCharsets.UTF_8);
        ReadyAnswer answer = ReadyAnswer.of(out -> out.write(text));

        byte[] packed = answer.packed().orElseThrow();

        assertThat(packed.length).isLessThan(text.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(text);
        assertThat(answer.plain()).isEqualTo(text);
        assertThat(answer.packed()).containsSame(packed);
        assertThat((long) text.length + packed.length).isLessThanOrEqualTo(answer.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_023, 50_000})
    void what_would_be_no_shorter_is_not_packed(int length) {
        byte[] chance = new byte[length];
        new Random(7).nextBytes(chance);

        assertThat(ReadyAnswer.of(out -> out.write(chance)).packed()).isEmpty();
    }
}
