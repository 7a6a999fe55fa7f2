package nl.leiden.internationals.population.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.queries.SyntaxError.Expected;
import nl.leiden.internationals.population.tables.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueExpressionTest {

    private static OfferedValues values(boolean time, String... codes) {
        return new OfferedValues(
                List.of(codes).stream()
                        .map(code -> Category.underTotal(code, BilingualText.same(code)))
                        .toList(),
                time);
    }

    private static final OfferedValues DISTRICTS = values(false, "WK01", "WK02", "WK03", "WK04", "unknown");
    private static final OfferedValues YEARS = values(true, "2020", "2021", "2022", "2023", "2024");

    private static String picked(OfferedValues values, String text) {
        return switch (ValueExpression.read(text)) {
            case SyntaxError error -> error.position() + " " + error.expected();
            case ValueExpression expression ->
                switch (values.pick(expression)) {
                    case Pick.NoSuchCode none -> "no " + none.code();
                    case Pick.Picked picked ->
                        String.join(
                                " ",
                                picked.values().stream()
                                        .map(value -> value.code().value())
                                        .toList());
                };
        };
    }

    /** The functions of PxWebApi 2, with what PxWeb gives for them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    WK02             | WK02
                    wk02             | WK02
                    UNKNOWN          | unknown
                    *                | WK01 WK02 WK03 WK04 unknown
                    WK*              | WK01 WK02 WK03 WK04
                    *3               | WK03
                    *K0*             | WK01 WK02 WK03 WK04
                    w?0?             | WK01 WK02 WK03 WK04
                    ????             | WK01 WK02 WK03 WK04
                    ?*?n             | unknown
                    WK0*4            | WK04
                    top(2)           | WK01 WK02
                    TOP(2,1)         | WK02 WK03
                    top(2,4)         | unknown
                    top(2,9)         | ''
                    bottom(2)        | WK04 unknown
                    Bottom(1,1)      | WK04
                    bottom(99)       | WK01 WK02 WK03 WK04 unknown
                    from(WK03)       | WK03 WK04 unknown
                    to(wk02)         | WK01 WK02
                    range(WK02,WK04) | WK02 WK03 WK04
                    range(WK04,WK02) | WK02 WK03 WK04
                    [range(WK01,WK02)] | WK01 WK02
                    ' [ RANGE( WK01 , WK02 ) ] ' | WK01 WK02
                    WK09             | no WK09
                    range(WK01,WK09) | no WK09
                    from(x)          | no x
                    """)
    void an_expression_chooses_values_in_their_order(String text, String expected) {
        assertThat(picked(DISTRICTS, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    top(1)       | 2024
                    top(2)       | 2023 2024
                    top(2,1)     | 2022 2023
                    bottom(2)    | 2020 2021
                    bottom(1,2)  | 2022
                    from(2023)   | 2023 2024
                    to(2021)     | 2020 2021
                    """)
    void the_top_of_time_is_the_newest_and_its_order_stays(String text, String expected) {
        assertThat(picked(YEARS, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''               | 1 CODE
                    top(             | 5 COUNT
                    top()            | 5 COUNT
                    top(0)           | 5 COUNT
                    top(-1)          | 5 COUNT
                    top(2            | 6 COMMA_OR_CLOSING_PARENTHESIS
                    top(2,)          | 7 OFFSET
                    top(2,x)         | 7 OFFSET
                    top(2,1          | 8 CLOSING_PARENTHESIS
                    top(99999999999) | 5 SMALLER_NUMBER
                    top(2,1000000000) | 7 SMALLER_NUMBER
                    range(WK01)      | 11 COMMA
                    range(,WK01)     | 7 CODE
                    range(WK01,      | 12 CODE
                    from(WK01,WK02)  | 10 CLOSING_PARENTHESIS
                    newest(2)        | 1 FUNCTION
                    ' newest(2)'     | 2 FUNCTION
                    [top(2)          | 8 CLOSING_BRACKET
                    top(2)]          | 7 END
                    top(2)x          | 7 END
                    WK01,WK02        | 5 END
                    )                | 1 CODE
                    """)
    void what_cannot_be_understood_is_pointed_at(String text, String expected) {
        assertThat(picked(DISTRICTS, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WK01",
                "*",
                "WK0?",
                "top(2)",
                "top(2,1)",
                "bottom(3)",
                "bottom(3,2)",
                "from(a)",
                "to(b)",
                "range(a,b)"
            })
    void an_expression_is_written_as_it_is_read(String text) {
        assertThat(ValueExpression.read(text)).hasToString(text);
    }

    @Test
    void a_mask_of_many_asterisks_takes_no_time() {
        String code = "a".repeat(40);
        String mask = "*a".repeat(10_000) + "b";

        assertThat(OfferedValues.matches(code, mask)).isFalse();
        assertThat(OfferedValues.matches(code, "*".repeat(10_000))).isTrue();
    }

    @Test
    void a_place_outside_of_the_text_is_none() {
        assertThat(ValueExpression.read("x(")).isEqualTo(new SyntaxError("x(", 1, Expected.FUNCTION));
    }
}
