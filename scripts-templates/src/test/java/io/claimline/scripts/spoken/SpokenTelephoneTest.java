package io.claimline.scripts.spoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.scripts.call.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTelephoneTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +12025550143   | two zero two, five five five, zero one four three | dos cero dos, cinco cinco cinco, cero uno cuatro tres
            +18006789999   | eight zero zero, six seven eight, nine nine nine nine | ocho cero cero, seis siete ocho, nueve nueve nueve nueve
            +525512345678  | plus five two five, five one two, three four five, six seven eight | más cinco dos cinco, cinco uno dos, tres cuatro cinco, seis siete ocho
            +4930123456    | plus four nine three, zero one two, three four five six | más cuatro nueve tres, cero uno dos, tres cuatro cinco seis
            """)
    void shouldSayNumbersInGroups(String number, String english, String spanish) {
        assertThat(SpokenTelephone.of(number, Language.EN)).isEqualTo(english);
        assertThat(SpokenTelephone.of(number, Language.ES)).isEqualTo(spanish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025550143", "+1", "+1 202 555 0143", "+02025550143", "call us"})
    void shouldRefuseWhatIsNoNumber(String number) {
        assertThatThrownBy(() -> SpokenTelephone.of(number, Language.EN)).hasMessageContaining("+12025550143");
    }
}
