package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tables, true",
        "/nl/caf%C3%A9, true",
        "/a%2Fb, true",
        "x=95%2B&y=%2a, true",
        "/a%, false",
        "/a%2, false",
        "/a%zz, false",
        "/a%2g, false",
        "/%E0%A4%A, false",
        "/%C3, false",
        "/%ff%fe, false",
        "/a%00b, false"
    })
    void escapes_are_two_hexadecimal_digits_and_together_are_utf_8(String address, boolean readable) {
        assertThat(ReadableAddresses.isReadable(address)).isEqualTo(readable);
    }
}
