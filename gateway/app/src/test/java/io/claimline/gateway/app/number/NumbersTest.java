package io.claimline.gateway.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.E164;
import io.claimline.gateway.ledger.party.Address;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"2125550123,+12125550123", "12125550123,+12125550123", "(212) 555-0123,+12125550123"})
    void shouldReadANumberInAnyNotation(String text, String number) {
        assertThat(Numbers.e164(text).map(E164::value)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5550123", "442071838750123456", "+442071838750", "", "12", "CALL ME"})
    void shouldRefuseWhatIsNoNumberOfTheUnitedStates(String text) {
        assertThat(Numbers.e164(text)).isEmpty();
    }

    @Test
    void shouldKnowNothingOfATollFreeNumber() {
        assertThat(Numbers.facts(new E164("+18005550123"), Optional.empty()).phoneZones())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(textBlock = """
            +14235550123, America/New_York America/Chicago, Tennessee's 423 without a town
            +14232650123, America/New_York,                 Chattanooga
            +18505550123, America/New_York America/Chicago, Florida's 850 without a town
            +18504340123, America/Chicago,                  Pensacola
            +12707650123, America/New_York,                 Elizabethtown
            +12705550123, America/New_York America/Chicago, Kentucky's 270 without a town
            +19287290123, America/Denver America/Phoenix,   the Navajo Nation
            +19285550123, America/Denver America/Phoenix,   Arizona without a town
            +12125550123, America/New_York,                 a state of one zone
            """)
    void shouldTakeEveryZoneOfTheStateWhenTheExchangeIsNotKnown(String number, String zones, String place) {
        assertThat(Numbers.facts(new E164(number), Optional.empty()).phoneZones())
                .as(place)
                .containsExactlyInAnyOrder(zones.split(" ", -1));
    }

    @Test
    void shouldTakeTheZoneOfTheZipCodeBesideThatOfTheNumber() {
        var address = new Address(List.of("1 MAIN ST"), "EL PASO", "TX", "799010001");
        var facts = Numbers.facts(new E164("+12125550123"), Optional.of(address));
        assertThat(facts.phoneZones()).containsExactly("America/New_York");
        assertThat(facts.addressZones()).containsExactly("America/Denver");
        assertThat(facts.zip()).isEqualTo("79901");
    }

    @Test
    void shouldKnowNoZoneOfAnAddressThatIsNone() {
        var address = new Address(List.of(), "NOWHERE", "ZZ", "1");
        var facts = Numbers.facts(new E164("+12125550123"), Optional.of(address));
        assertThat(facts.addressZones()).isEmpty();
        assertThat(facts.zip()).isEmpty();
    }
}
