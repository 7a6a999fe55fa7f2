package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableRequestsTest {

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
        assertThat(ReadableRequests.isReadable(address)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"a|b, 124", "a\"b, 34", "a{b, 123", "a<b, 60", "a\u00ffb, 255", "a\u0001b, 1", "a b, 32"})
    void what_must_be_escaped_is_found(String address, int unescaped) {
        assertThat(ReadableRequests.unescaped(address)).hasValue(unescaped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/html, image/gif, *; q=.2, */*; q=.2",
                "text/csv;q=0.5,application/json;q=1.000",
                "text/html;level=1;q=0.4;x=\"y\"",
                "",
                "text/csv,"
            })
    void what_programs_accept_is_readable(String header) {
        assertThat(ReadableRequests.isAccept(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;q=abc", "json", "text/csv;q=abc", "text/", "text/csv, ;q=1"})
    void what_is_no_list_of_media_types_is_not(String header) {
        assertThat(ReadableRequests.isAccept(header)).isFalse();
    }

    @Test
    void languages_are_names_with_a_number_from_0_to_1() {
        assertThat(ReadableRequests.isAcceptLanguage("nl-NL,nl;q=0.9,en-US; q=0.8,*;q=0.1"))
                .isTrue();
        assertThat(ReadableRequests.isAcceptLanguage(";;;q=abc")).isFalse();
        assertThat(ReadableRequests.isAcceptLanguage("nl;q=abc")).isFalse();
    }

    @Test
    void the_character_zero_is_found_though_it_is_well_written() {
        assertThat(ReadableRequests.holdsZero("/a%00b")).isTrue();
        assertThat(ReadableRequests.holdsZero("/a%20b")).isFalse();
    }

    @Test
    void what_may_stand_in_an_address_as_it_is_may_stand_there() {
        assertThat(ReadableRequests.unescaped("/api/v1/tables?nationality=*&age=95+,0-4&x=[%C3%A9]@~_.!$'();:"))
                .isEmpty();
    }
}
