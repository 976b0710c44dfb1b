package io.claimline.scripts.spoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.scripts.call.Language;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-09 | Monday, March ninth, twenty twenty-six           | lunes, nueve de marzo de dos mil veintiséis
            2026-01-01 | Thursday, January first, twenty twenty-six       | jueves, primero de enero de dos mil veintiséis
            2026-02-02 | Monday, February second, twenty twenty-six       | lunes, dos de febrero de dos mil veintiséis
            2026-04-03 | Friday, April third, twenty twenty-six           | viernes, tres de abril de dos mil veintiséis
            2026-05-12 | Tuesday, May twelfth, twenty twenty-six          | martes, doce de mayo de dos mil veintiséis
            2026-06-20 | Saturday, June twentieth, twenty twenty-six      | sábado, veinte de junio de dos mil veintiséis
            2026-07-21 | Tuesday, July twenty-first, twenty twenty-six    | martes, veintiuno de julio de dos mil veintiséis
            2026-08-22 | Saturday, August twenty-second, twenty twenty-six | sábado, veintidós de agosto de dos mil veintiséis
            2026-09-23 | Wednesday, September twenty-third, twenty twenty-six | miércoles, veintitrés de septiembre de dos mil veintiséis
            2026-10-30 | Friday, October thirtieth, twenty twenty-six     | viernes, treinta de octubre de dos mil veintiséis
            2026-12-31 | Thursday, December thirty-first, twenty twenty-six | jueves, treinta y uno de diciembre de dos mil veintiséis
            2028-02-29 | Tuesday, February twenty-ninth, twenty twenty-eight | martes, veintinueve de febrero de dos mil veintiocho
            2000-01-08 | Saturday, January eighth, two thousand           | sábado, ocho de enero de dos mil
            2005-11-05 | Saturday, November fifth, two thousand five      | sábado, cinco de noviembre de dos mil cinco
            2010-01-01 | Friday, January first, twenty ten                | viernes, primero de enero de dos mil diez
            1999-12-31 | Friday, December thirty-first, nineteen ninety-nine | viernes, treinta y uno de diciembre de mil novecientos noventa y nueve
            1905-06-15 | Thursday, June fifteenth, nineteen oh five       | jueves, quince de junio de mil novecientos cinco
            1900-06-15 | Friday, June fifteenth, nineteen hundred         | viernes, quince de junio de mil novecientos
            2100-06-15 | Tuesday, June fifteenth, twenty-one hundred      | martes, quince de junio de dos mil cien
            """)
    void shouldSayDates(LocalDate date, String english, String spanish) {
        assertThat(SpokenDate.of(date, Language.EN)).isEqualTo(english);
        assertThat(SpokenDate.of(date, Language.ES)).isEqualTo(spanish);
    }

    @Test
    void shouldSayEveryDayOfALeapYearInWordsAndNoTwoAlike() {
        for (var language : Language.values()) {
            var said = LocalDate.of(2028, Month.JANUARY, 1)
                    .datesUntil(LocalDate.of(2029, Month.JANUARY, 1))
                    .map(date -> SpokenDate.of(date, language))
                    .toList();
            assertThat(said).hasSize(366).doesNotHaveDuplicates().allMatch(text -> text.matches("[\\p{L}, -]+"));
        }
    }

    @Test
    void shouldRefuseAYearNobodySays() {
        assertThatThrownBy(() -> SpokenDate.of(LocalDate.of(226, 3, 9), Language.EN))
                .hasMessageContaining("0226-03-09");
    }
}
