package nl.leiden.internationals.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @Test
    void a_message_keeps_its_arguments_in_order() {
        assertThat(Message.of("rejection.line", 12, "geslacht").arguments()).containsExactly(12, "geslacht");
    }

    @Test
    void what_is_done_to_the_given_list_afterwards_does_not_reach_the_message() {
        List<Object> arguments = new ArrayList<>(List.of(1));
        var message = new Message("rejection.line", arguments);
        arguments.add(2);

        assertThat(message).isEqualTo(Message.of("rejection.line", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rejection", "rejection.", "a text for people"})
    void a_text_is_not_a_key(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of(key)).withMessageContaining("'" + key + "'");
    }
}
