package nl.leiden.internationals.population.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.port.SampleImports;
import org.junit.jupiter.api.Test;

class StoredMessageTest {

    @Test
    void what_a_message_mentions_says_what_it_is() {
        assertThat(JsonText.of(StoredMessage.from(Message.of("import.sample", "line", 5, 5L))))
                .isEqualTo("{\"key\":\"import.sample\",\"arguments\":[\"line\",{\"int\":5},{\"long\":5}]}");
    }

    @Test
    void the_text_is_plain_ascii_whatever_is_in_it() {
        assertThat(StandardCharsets.US_ASCII
                        .newEncoder()
                        .canEncode(JsonText.of(StoredMessage.from(SampleImports.messageOfEverything()))))
                .isTrue();
    }

    @Test
    void a_message_that_mentions_something_else_is_not_stored() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredMessage.from(Message.of("import.sample", List.of("a list"))))
                .withMessageContaining("List");
    }

    @Test
    void a_stored_message_that_is_not_understood_is_not_read() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JsonText.read(
                                "{\"key\":\"import.sample\",\"arguments\":[{\"colour\":\"red\"}]}", StoredMessage.class)
                        .toMessage())
                .withMessageContaining("colour");
        assertThatIllegalStateException()
                .isThrownBy(() -> JsonText.read("{\"key\":", StoredMessage.class))
                .withMessageContaining("StoredMessage");
    }
}
