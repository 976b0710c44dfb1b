package io.claimline.gateway.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.E164;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

    @Test
    void shouldTellOfEveryNumberWhatIsKnownOfItsOffice() {
        var draw = new Random(20_261_130);
        for (var i = 0; i < 4_000; i++) {
            var office = "+1" + (200 + draw.nextInt(800)) + (200 + draw.nextInt(800));
            var first = new E164(office + "%04d".formatted(draw.nextInt(10_000)));
            var other = new E164(office + "%04d".formatted(draw.nextInt(10_000)));
            assertThat(NumberStates.find(other)).as(office).isEqualTo(NumberStates.find(first));
        }
    }
}
