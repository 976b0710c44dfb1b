package io.claimline.gateway.ledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimType;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.party.Npi;
import io.claimline.gateway.ledger.party.Patient;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileResult;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoBookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<Claim> book = read(DemoBook.write(7, 400, TODAY));

    @Test
    void shouldWriteABookThatIsTakenWithoutAnyFinding() {
        assertThat(book).hasSize(400);
        assertThat(book)
                .filteredOn(claim -> claim.type() == ClaimType.INSTITUTIONAL)
                .hasSize(100);
        assertThat(book).extracting(claim -> claim.key().value()).doesNotHaveDuplicates();
    }

    @Test
    void shouldWriteTheSameBookForTheSameSeed() {
        assertThat(DemoBook.write(7, 50, TODAY)).isEqualTo(DemoBook.write(7, 50, TODAY));
        assertThat(DemoBook.write(7, 50, TODAY)).isNotEqualTo(DemoBook.write(8, 50, TODAY));
        assertThat(read(DemoBook.write(7, 1, TODAY))).hasSize(1);
    }

    @Test
    void shouldGiveEveryPatientAFictionalPhoneInTheAreaOfTheTown() {
        Map<String, String> areaOfZip = new HashMap<>();
        Towns.ALL.forEach(town -> areaOfZip.put(town.zip(), town.areaCode()));
        assertThat(book).allSatisfy(claim -> {
            Patient patient = claim.patient();
            String number = patient.phone().orElseThrow().e164().orElseThrow();
            assertThat(number).matches("\\+1\\d{3}55501\\d\\d");
            String zip = patient.address().orElseThrow().zip5();
            assertThat(number.substring(2, 5)).isEqualTo(areaOfZip.get(zip));
        });
    }

    @Test
    void shouldGiveDifferentHouseholdsDifferentPhones() {
        Map<String, String> memberOfPhone = new HashMap<>();
        assertThat(book).allSatisfy(claim -> {
            String phone = claim.patient().phone().orElseThrow().digits();
            String member = claim.coverage().subscriber().memberId();
            assertThat(memberOfPhone.computeIfAbsent(phone, any -> member)).isEqualTo(member);
        });
        assertThat(memberOfPhone.size()).isBetween(250, 399);
    }

    @Test
    void shouldLeaveBalancesWithPatientsAndWithPayers() {
        assertThat(book)
                .allSatisfy(claim ->
                        assertThat(claim.receivable().amount().isPositive()).isTrue());
        long byPatient = book.stream()
                .filter(claim -> claim.receivable().responsible() instanceof Responsible.ByPatient)
                .count();
        assertThat(byPatient).isBetween(100L, 180L);
        assertThat(book)
                .extracting(Claim::otherPayers)
                .anySatisfy(others -> assertThat(others).isNotEmpty());
    }

    @Test
    void shouldUseWellFormedProviderNumbersThatNobodyHas() {
        assertThat(book).allSatisfy(claim -> {
            Npi npi = claim.provider().npi().orElseThrow();
            assertThat(npi.isValid()).isTrue();
            assertThat(npi.value()).startsWith("2");
            assertThat(claim.rendering().orElseThrow().npi().orElseThrow().isValid())
                    .isTrue();
            assertThat(claim.provider().taxId().orElseThrow().value()).startsWith("00");
        });
    }

    @Test
    void shouldDateServicesWithinTheLastHalfYear() {
        assertThat(book)
                .allSatisfy(claim -> assertThat(claim.dates().orElseThrow().from())
                        .isBetween(TODAY.minusDays(180), TODAY.minusDays(20)));
    }

    private static List<Claim> read(String text) {
        List<Claim> claims = new ArrayList<>();
        ClaimFileResult result = new ClaimFileReader(Strictness.STRICT)
                .read(ClaimFileSource.of(text.getBytes(StandardCharsets.UTF_8)), one -> claims.add(one.claim()));
        assertThat(result).isInstanceOf(ClaimFileResult.Accepted.class);
        return claims;
    }
}
