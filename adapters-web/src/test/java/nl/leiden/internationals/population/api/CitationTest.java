package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationTest {

    @Test
    void no_title_closes_a_field_of_bibtex_or_orders_anything() {
        assertThat(Citation.inTex("x}}, url={http://evil")).isEqualTo("x\\}\\}, url=\\{http://evil");
        assertThat(Citation.inTex("50 % of {x & y_z #1 \\input ~ ^"))
                .isEqualTo(
                        "50 \\% of \\{x \\& y\\_z \\#1 \\textbackslash{}input \\textasciitilde{} \\textasciicircum{}");
        assertThat(Citation.inTex("Internationale inwoners naar wijk — 2024"))
                .isEqualTo("Internationale inwoners naar wijk — 2024");
    }
}
