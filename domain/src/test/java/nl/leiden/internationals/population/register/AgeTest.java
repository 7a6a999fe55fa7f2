package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AgeTest {

    @Test
    void a_birthday_on_the_reference_date_completes_the_year() {
        assertThat(RegisterDate.age(2000_0101, 2024_0101)).isEqualTo(new Age(24));
        assertThat(RegisterDate.age(2000_0102, 2024_0101)).isEqualTo(new Age(23));
    }

    @Test
    void bands_and_phases_change_on_the_same_birthday() {
        assertThat(new Age(24).band()).isEqualTo(AgeBand.FROM_20_TO_24);
        assertThat(new Age(24).lifePhase()).isEqualTo(LifePhase.YOUNG);
        assertThat(new Age(25).lifePhase()).isEqualTo(LifePhase.YOUNGER_ADULT);
        assertThat(new Age(95).band()).isEqualTo(AgeBand.FROM_95);
        assertThat(new Age(150).band()).isEqualTo(AgeBand.FROM_95);
    }

    @Test
    void nobody_has_a_negative_age() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Age(-1)).withMessageContaining("-1");
    }
}
