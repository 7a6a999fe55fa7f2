package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.leiden.internationals.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kinds of problems as readers see them. */
class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource
    void every_type_has_a_title_of_its_own(Language language) {
        assertThat(Arrays.stream(ProblemType.values())
                        .map(type -> Texts.in(language).of(type.titleKey())))
                .doesNotHaveDuplicates();
    }
}
