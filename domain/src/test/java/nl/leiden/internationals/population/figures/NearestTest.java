package nl.leiden.internationals.population.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static List<Nearest.Candidate> codes(String... codes) {
        return Stream.of(codes)
                .map(code -> new Nearest.Candidate(code, List.of()))
                .toList();
    }

    @Test
    void a_code_with_its_zeros_elsewhere_comes_before_one_with_another_digit() {
        assertThat(Nearest.to("0640", codes("0030", "0040", "0046", "0064", "0140")))
                .startsWith("0064");
    }

    @Test
    void what_is_far_too_long_is_compared_by_its_beginning() {
        assertThat(Nearest.to(
                        "code-1" + "x".repeat(94) + "y".repeat(1_000),
                        codes("y".repeat(1_100), "code-1" + "x".repeat(94))))
                .startsWith("code-1" + "x".repeat(94));
    }

    @Test
    void a_slip_is_near_and_what_is_wholly_other_is_none() {
        assertThat(Nearest.slip("faculty", List.of("year", " Facultie"))).contains(" Facultie");
        assertThat(Nearest.slip("studiejaar", List.of("studie jaar"))).contains("studie jaar");
        assertThat(Nearest.slip("faculty", List.of("%PDF-1.7 garbage", "year"))).isEmpty();
        assertThat(Nearest.slip("faculty", List.of())).isEmpty();
        assertThat(Nearest.slip("a", List.of("b"))).isEmpty();
    }
}
