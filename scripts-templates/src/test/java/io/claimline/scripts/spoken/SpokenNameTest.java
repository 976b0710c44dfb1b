package io.claimline.scripts.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.call.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            JOHN SMITH                | John Smith                | John Smith
            SMITH, JOHN Q             | John Q Smith              | John Q Smith
            SMITH, JOHN Q, JR         | John Q Smith Junior       | John Q Smith Junior
            SMITH JR, JOHN            | John Smith Junior         | John Smith Junior
            JOHN Q. PUBLIC SR.        | John Q Public Senior      | John Q Public Senior
            HENRY TUDOR III           | Henry Tudor the Third     | Henry Tudor Tercero
            SEAN O'BRIEN              | Sean O'Brien              | Sean O'Brien
            SEAN O’BRIEN              | Sean O'Brien              | Sean O'Brien
            RONALD MCDONALD           | Ronald McDonald           | Ronald McDonald
            ANNE-MARIE SMITH-JONES    | Anne Marie Smith Jones    | Anne Marie Smith Jones
            MARIA DE LA CRUZ          | Maria de la Cruz          | Maria de la Cruz
            DE LA CRUZ, MARIA         | Maria de la Cruz          | Maria de la Cruz
            ZOË NÚÑEZ                 | Zoë Núñez                 | Zoë Núñez
            Zoë Núñez-Ejemplo         | Zoë Núñez Ejemplo         | Zoë Núñez Ejemplo
            Leonardo DiCaprio         | Leonardo DiCaprio         | Leonardo DiCaprio
            Ludwig van der Berg       | Ludwig van der Berg       | Ludwig van der Berg
            Nguyễn Văn Mẫu            | Nguyễn Văn Mẫu            | Nguyễn Văn Mẫu
            Pat <b>Placeholder</b>    | Pat b Placeholder b       | Pat b Placeholder b
            "A. ""Buddy"" Sample"     | A Buddy Sample            | A Buddy Sample
            JOHN  SMITH2              | John Smith                | John Smith
            II                        | Ii                        | Ii
            MCX SAMPLE                | Mcx Sample                | Mcx Sample
            """)
    void shouldSayPeopleByTheirNames(String written, String english, String spanish) {
        assertThat(SpokenName.person(written, Language.EN)).contains(english);
        assertThat(SpokenName.person(written, Language.ES)).contains(spanish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LAKEVIEW FAMILY MEDICINE  | Lakeview Family Medicine  | Lakeview Family Medicine
            SMITH & WESLEY ASSOCIATES, LLC | Smith and Wesley Associates | Smith y Wesley Associates
            JOE'S PRACTICE            | Joe's Practice            | Joe's Practice
            Clínica Ejemplo del Valle | Clínica Ejemplo del Valle | Clínica Ejemplo del Valle
            O'Hare <Urgent> Care      | O'Hare Urgent Care        | O'Hare Urgent Care
            """)
    void shouldSayBusinesses(String written, String english, String spanish) {
        assertThat(SpokenName.business(written, Language.EN)).contains(english);
        assertThat(SpokenName.business(written, Language.ES)).contains(spanish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "123", "<>", ",", "-", "...", "'", "[[_]]"})
    void shouldHaveNothingToSayWhereThereIsNoLetter(String written) {
        assertThat(SpokenName.person(written, Language.EN)).isEmpty();
        assertThat(SpokenName.business(written, Language.ES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"John [[f00]] Smith", "<speak>X</speak>", "A\nB\tC\u0000D", "a|b{c}d$e\\f"})
    void shouldLeaveNothingThatAVoiceTakesForAnOrder(String written) {
        assertThat(SpokenName.person(written, Language.EN).orElse("")).matches("[\\p{L}\\p{M}' ]*");
    }
}
