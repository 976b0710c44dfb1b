package io.claimline.gateway.ledger.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTest {
    @ParameterizedTest
    @CsvSource({
        "1234567893, true",
        "2000000119, true",
        "1234567890, false",
        "3234567893, false",
        "123456789, false",
        "ABC, false"
    })
    void shouldTellAnIssuedLookingNpiByItsCheckDigit(String value, boolean valid) {
        assertThat(new Npi(value).isValid()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "3055550142, +13055550142",
        "13055550142, +13055550142",
        "(305) 555-0142, +13055550142",
        "1112223333, ",
        "5550142, ",
        "3051550142, "
    })
    void shouldGiveAnInternationalNumberOnlyForAWellFormedOne(String text, String expected) {
        assertThat(Phone.parse(text, "").orElseThrow().e164()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void shouldTakeNothingForAPhoneThatIsTooShortOrTooLong() {
        assertThat(Phone.parse("12345", "")).isEmpty();
        assertThat(Phone.parse("", "")).isEmpty();
        assertThat(Phone.parse("1234567890123456", "")).isEmpty();
    }

    @Test
    void shouldDropTheHyphenOfATaxId() {
        assertThat(new TaxId("12-3456789")).isEqualTo(new TaxId("123456789"));
        assertThat(new TaxId("12-3456789").isValid()).isTrue();
        assertThatThrownBy(() -> new TaxId("--")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldGiveFiveDigitsOfAWellFormedZipOnly() {
        assertThat(address("331110000").zip5()).isEqualTo("33111");
        assertThat(address("33111-0000").zip5()).isEqualTo("33111");
        assertThat(address("3111").zip5()).isEmpty();
    }

    @Test
    void shouldKnowAPatientAgainByMemberNumberNameAndBirthDate() {
        var practice = new BillingProvider(
                "PRACTICE", Optional.of(new Npi("1234567893")), Optional.empty(), Optional.empty(), Optional.empty());
        PatientKey key = patient("DOE", "JON").key(practice);
        assertThat(patient("Doe", "Jon").key(practice)).isEqualTo(key);
        assertThat(patient("DOE", "JOY").key(practice)).isNotEqualTo(key);
        assertThat(patient("DOEJ", "ON").key(practice)).isNotEqualTo(key);
    }

    @Test
    void shouldKeepPeopleOutOfLogLines() {
        Patient patient = patient("DOE", "JON");
        assertThat(patient + " " + patient.name() + " " + address("33111") + Phone.parse("3055550142", ""))
                .doesNotContain("DOE", "JON", "MEMBER", "33111", "305");
    }

    private static Address address(String zip) {
        return new Address(List.of("1 MAIN ST"), "MIAMI", "FL", zip);
    }

    private static Patient patient(String last, String first) {
        return new Patient(
                new PersonName(last, first, "", ""),
                Optional.of(LocalDate.of(1980, 2, 29)),
                Sex.MALE,
                "MEMBER1",
                Optional.empty(),
                Optional.empty());
    }
}
