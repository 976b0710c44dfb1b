package io.claimline.scripts.spoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.scripts.call.Language;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenMoneyTest {
    private static final List<String> ENGLISH = List.of("""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
            twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine
            thirty thirty-one thirty-two thirty-three thirty-four thirty-five thirty-six thirty-seven thirty-eight thirty-nine
            forty forty-one forty-two forty-three forty-four forty-five forty-six forty-seven forty-eight forty-nine
            fifty fifty-one fifty-two fifty-three fifty-four fifty-five fifty-six fifty-seven fifty-eight fifty-nine
            sixty sixty-one sixty-two sixty-three sixty-four sixty-five sixty-six sixty-seven sixty-eight sixty-nine
            seventy seventy-one seventy-two seventy-three seventy-four seventy-five seventy-six seventy-seven seventy-eight seventy-nine
            eighty eighty-one eighty-two eighty-three eighty-four eighty-five eighty-six eighty-seven eighty-eight eighty-nine
            ninety ninety-one ninety-two ninety-three ninety-four ninety-five ninety-six ninety-seven ninety-eight ninety-nine
            """.strip().split("\\s+", -1));

    private static final List<String> SPANISH = List.of("""
            cero;un;dos;tres;cuatro;cinco;seis;siete;ocho;nueve;diez;once;doce;trece;catorce;quince;dieciséis;diecisiete;dieciocho;diecinueve;
            veinte;veintiún;veintidós;veintitrés;veinticuatro;veinticinco;veintiséis;veintisiete;veintiocho;veintinueve;
            treinta;treinta y un;treinta y dos;treinta y tres;treinta y cuatro;treinta y cinco;treinta y seis;treinta y siete;treinta y ocho;treinta y nueve;
            cuarenta;cuarenta y un;cuarenta y dos;cuarenta y tres;cuarenta y cuatro;cuarenta y cinco;cuarenta y seis;cuarenta y siete;cuarenta y ocho;cuarenta y nueve;
            cincuenta;cincuenta y un;cincuenta y dos;cincuenta y tres;cincuenta y cuatro;cincuenta y cinco;cincuenta y seis;cincuenta y siete;cincuenta y ocho;cincuenta y nueve;
            sesenta;sesenta y un;sesenta y dos;sesenta y tres;sesenta y cuatro;sesenta y cinco;sesenta y seis;sesenta y siete;sesenta y ocho;sesenta y nueve;
            setenta;setenta y un;setenta y dos;setenta y tres;setenta y cuatro;setenta y cinco;setenta y seis;setenta y siete;setenta y ocho;setenta y nueve;
            ochenta;ochenta y un;ochenta y dos;ochenta y tres;ochenta y cuatro;ochenta y cinco;ochenta y seis;ochenta y siete;ochenta y ocho;ochenta y nueve;
            noventa;noventa y un;noventa y dos;noventa y tres;noventa y cuatro;noventa y cinco;noventa y seis;noventa y siete;noventa y ocho;noventa y nueve
            """.strip().split(";\\s*", -1));

    @Test
    void shouldSayEveryCent() {
        for (int cents = 1; cents < 100; cents++) {
            var english = ENGLISH.get(cents) + (cents == 1 ? " cent" : " cents");
            var spanish = SPANISH.get(cents) + (cents == 1 ? " centavo" : " centavos");
            assertThat(SpokenMoney.of(cents, Language.EN)).isEqualTo(english);
            assertThat(SpokenMoney.of(cents, Language.ES)).isEqualTo(spanish);
            assertThat(SpokenMoney.of(200 + cents, Language.EN)).isEqualTo("two dollars and " + english);
            assertThat(SpokenMoney.of(200 + cents, Language.ES)).isEqualTo("dos dólares con " + spanish);
        }
    }

    @Test
    void shouldSayEveryDollarUnderAHundred() {
        for (int dollars = 2; dollars < 100; dollars++) {
            assertThat(SpokenMoney.of(dollars * 100L, Language.EN)).isEqualTo(ENGLISH.get(dollars) + " dollars");
            assertThat(SpokenMoney.of(dollars * 100L, Language.ES)).isEqualTo(SPANISH.get(dollars) + " dólares");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | zero dollars                                        | cero dólares
            100         | one dollar                                          | un dólar
            101         | one dollar and one cent                             | un dólar con un centavo
            12305       | one hundred twenty-three dollars and five cents     | ciento veintitrés dólares con cinco centavos
            10000       | one hundred dollars                                 | cien dólares
            10100       | one hundred one dollars                             | ciento un dólares
            12100       | one hundred twenty-one dollars                      | ciento veintiún dólares
            50000       | five hundred dollars                                | quinientos dólares
            71500       | seven hundred fifteen dollars                       | setecientos quince dólares
            90000       | nine hundred dollars                                | novecientos dólares
            99999       | nine hundred ninety-nine dollars and ninety-nine cents | novecientos noventa y nueve dólares con noventa y nueve centavos
            100000      | one thousand dollars                                | mil dólares
            100100      | one thousand one dollars                            | mil un dólares
            110000      | one thousand one hundred dollars                    | mil cien dólares
            123456      | one thousand two hundred thirty-four dollars and fifty-six cents | mil doscientos treinta y cuatro dólares con cincuenta y seis centavos
            2100000     | twenty-one thousand dollars                         | veintiún mil dólares
            3100000     | thirty-one thousand dollars                         | treinta y un mil dólares
            10000000    | one hundred thousand dollars                        | cien mil dólares
            10100000    | one hundred one thousand dollars                    | ciento un mil dólares
            99999900    | nine hundred ninety-nine thousand nine hundred ninety-nine dollars | novecientos noventa y nueve mil novecientos noventa y nueve dólares
            100000000   | one million dollars                                 | un millón de dólares
            100000100   | one million one dollars                             | un millón un dólares
            200000000   | two million dollars                                 | dos millones de dólares
            2100000000  | twenty-one million dollars                          | veintiún millones de dólares
            200000001   | two million dollars and one cent                    | dos millones de dólares con un centavo
            """)
    void shouldSayAmounts(long cents, String english, String spanish) {
        assertThat(SpokenMoney.of(cents, Language.EN)).isEqualTo(english);
        assertThat(SpokenMoney.of(cents, Language.ES)).isEqualTo(spanish);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldSayNoTwoAmountsAlike(Language language) {
        var said = new HashSet<String>();
        LongStream.concat(
                        LongStream.rangeClosed(0, 20_000),
                        LongStream.rangeClosed(1, 30_000).map(n -> n * 10_007))
                .distinct()
                .forEach(cents -> assertThat(said.add(SpokenMoney.of(cents, language)))
                        .as("%d cents", cents)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, SpokenMoney.MOST_CENTS + 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void shouldRefuseWhatIsNoAmountOwed(long cents) {
        assertThatThrownBy(() -> SpokenMoney.of(cents, Language.EN)).isInstanceOf(IllegalArgumentException.class);
    }
}
