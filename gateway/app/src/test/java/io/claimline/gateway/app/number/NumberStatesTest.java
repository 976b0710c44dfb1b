package io.claimline.gateway.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.E164;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStatesTest {
    @ParameterizedTest
    @CsvSource({
        "+15182000123, NY",
        "+12125550123, NY",
        "+16172000123, MA",
        "+12022000123, DC",
        "+17872000123, PR",
        "+18002000123,",
        "+14162000123,",
        "+442079460123,",
        "+11112000123,"
    })
    void shouldTellTheStateForWhichANumberWasGivenOut(String number, String state) {
        for (var again = 0; again < 2; again++) {
            assertThat(NumberStates.of(new E164(number))).isEqualTo(state == null ? Set.of() : Set.of(state));
        }
    }
}
