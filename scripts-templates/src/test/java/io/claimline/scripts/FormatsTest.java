package io.claimline.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.call.Language;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                    | $0.00
            5                    | $0.05
            -5                   | -$0.05
            99                   | $0.99
            100                  | $1.00
            123456               | $1,234.56
            -123456              | -$1,234.56
            100000000            | $1,000,000.00
            9223372036854775807  | $92,233,720,368,547,758.07
            -9223372036854775808 | -$92,233,720,368,547,758.08
            """)
    void shouldWriteCentsAsDollars(long cents, String expected) {
        assertThat(Formats.money(cents)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-09 | 03/09/2026 | March 9, 2026     | 9 de marzo de 2026
            1938-12-31 | 12/31/1938 | December 31, 1938 | 31 de diciembre de 1938
            2028-02-29 | 02/29/2028 | February 29, 2028 | 29 de febrero de 2028
            """)
    void shouldWriteDatesInTheUsFormAndInWords(LocalDate date, String numeric, String english, String spanish) {
        assertThat(Formats.date(date)).isEqualTo(numeric);
        assertThat(Formats.longDate(date, Language.EN)).isEqualTo(english);
        assertThat(Formats.longDate(date, Language.ES)).isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource({
        "+12025550143, (202) 555-0143",
        "+442079460018, +442079460018",
        "+1202555014, +1202555014",
        "12025550143, 12025550143"
    })
    void shouldWriteNorthAmericanNumbersAsPeopleDo(String e164, String expected) {
        assertThat(Formats.phone(e164)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567893, 123 456 7893",
        "123456789, 123 456 789",
        "XEA12345678, XEA 123 456 78",
        "1234, 1234",
        "12345, 123 45",
        "1, 1",
        "'', ''"
    })
    void shouldGroupIdentifiersInThreesWithoutALoneLastCharacter(String identifier, String expected) {
        assertThat(Formats.groups(identifier)).isEqualTo(expected);
    }
}
