package io.claimline.gateway.ledger.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimType;
import io.claimline.gateway.ledger.claim.Diagnosis;
import io.claimline.gateway.ledger.claim.PayerSequence;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.claim.ServiceLine;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.Phone;
import io.claimline.gateway.ledger.party.Sex;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Strictness;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimContentTest {
    @Test
    void shouldReadWhatACallNeedsFromAClaimOfTheSubscriber() {
        Claim claim = claims(SmallFile.TEXT).getFirst();

        assertThat(claim.number().value()).isEqualTo("A-1");
        assertThat(claim.type()).isEqualTo(ClaimType.PROFESSIONAL);
        assertThat(claim.charge()).isEqualTo(Money.ofCents(15_000));
        assertThat(claim.dates()).contains(new ServiceDates(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 3)));
        assertThat(claim.submitted()).contains(LocalDate.of(2026, 1, 5));
        assertThat(claim.provider().npi().orElseThrow().value()).isEqualTo("2000000119");
        assertThat(claim.provider().taxId().orElseThrow().value()).isEqualTo("001000101");
        assertThat(claim.rendering().orElseThrow().name()).isEqualTo("IRIS HOLLOWAY");
        assertThat(claim.references().authorization()).isEqualTo("AUTH9");
        assertThat(claim.references().originalControlNumber()).isEqualTo("ICN77");
        assertThat(claim.diagnoses()).containsExactly(new Diagnosis("ABK", "I10"), new Diagnosis("ABF", "E119"));
        assertThat(claim.coverage().payer().key()).isEqualTo("NWH01");
        assertThat(claim.coverage().group()).isEqualTo("GRP1");
    }

    @Test
    void shouldReadThePatientWithAddressAndPhone() {
        var patient = claims(SmallFile.TEXT).getFirst().patient();

        assertThat(patient.name().spoken()).isEqualTo("AVA Q DUNMORE JR");
        assertThat(patient.birthDate()).contains(LocalDate.of(1980, 2, 29));
        assertThat(patient.sex()).isEqualTo(Sex.FEMALE);
        assertThat(patient.memberId()).isEqualTo("M100");
        assertThat(patient.phone()).contains(new Phone("3055550142", "9"));
        var address = patient.address().orElseThrow();
        assertThat(address.lines()).containsExactly("7 MILL ROAD", "APT 2");
        assertThat(address.state() + address.zip5()).isEqualTo("FL33130");
    }

    @Test
    void shouldReadServiceLinesInOrder() {
        List<ServiceLine> lines = claims(SmallFile.TEXT).getFirst().lines();

        assertThat(lines).extracting(ServiceLine::number).containsExactly(1, 2);
        assertThat(lines.getFirst().procedure().orElseThrow().modifiers()).containsExactly("25", "59");
        assertThat(lines.get(1).charge()).isEqualTo(Money.ofCents(5_000));
        assertThat(lines.get(1).units().orElseThrow().quantity()).isEqualByComparingTo("2");
    }

    @Test
    void shouldLetThePayerOweTheChargeLessWhatThePatientPaid() {
        var receivable = claims(SmallFile.TEXT).getFirst().receivable();

        assertThat(receivable.amount()).isEqualTo(Money.ofCents(13_000));
        assertThat(receivable.responsible()).isInstanceOf(Responsible.ByPayer.class);
    }

    @Test
    void shouldLetThePatientOweTheRestWhenThereIsNoInsurance() {
        Claim claim = claims(SmallFile.TEXT).get(1);

        assertThat(claim.patient().name().first()).isEqualTo("ROSA");
        assertThat(claim.patient().memberId()).isEqualTo("M200");
        assertThat(claim.coverage().sequence()).isEqualTo(PayerSequence.SECONDARY);
        assertThat(claim.frequency().isReplacement()).isTrue();
        assertThat(claim.otherPayers().getFirst().payer().orElseThrow().name()).isEqualTo("BLUE HARBOR MUTUAL");
        assertThat(claim.receivable().responsible()).isEqualTo(new Responsible.ByPatient(claim.patientKey()));
        assertThat(claim.receivable().amount()).isEqualTo(Money.ofCents(5_000));
    }

    @Test
    void shouldLetNobodyOweAVoidClaim() {
        Claim claim = claims(SmallFile.with("11:B:7", "11:B:8")).get(1);
        assertThat(claim.receivable().amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void shouldReadInstitutionalLinesAndStatementDates() {
        String text = SmallFile.TEXT
                .replace("X222A1", "X223A2")
                .replaceAll("SV1\\*([^*]*)\\*([^*]*)\\*UN\\*(\\d)[*1]*~", "SV2*0450*$1*$2*UN*$3~")
                .replace("AMT*F5*20~", "DTP*434*RD8*20251130-20251204~");
        Claim claim = claims(text).getFirst();

        assertThat(claim.type()).isEqualTo(ClaimType.INSTITUTIONAL);
        assertThat(claim.lines().getFirst().revenueCode()).isEqualTo("0450");
        assertThat(claim.lines().getFirst().charge()).isEqualTo(Money.ofCents(10_000));
        assertThat(claim.dates().orElseThrow().from()).isEqualTo(LocalDate.of(2025, 11, 30));
    }

    @Test
    void shouldReadDentalLines() {
        String text = SmallFile.TEXT
                .replace("X222A1", "X224A2")
                .replaceAll("SV1\\*HC:([^*]*)\\*([^*]*)\\*UN\\*(\\d)[*1]*~", "SV3*AD:$1*$2****$3~");
        Claim claim = claims(text).getFirst();
        assertThat(claim.type()).isEqualTo(ClaimType.DENTAL);
        assertThat(claim.lines().getFirst().procedure().orElseThrow().system()).isEqualTo("AD");
        assertThat(claim.lines().get(1).units().orElseThrow().quantity()).isEqualByComparingTo("2");
    }

    @Test
    void shouldReadNamesInUtf8AndInWindows1252() {
        String text = SmallFile.with("*DUNMORE*AVA", "*PEÑA’S*ZOË");
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            var outcome = SmallFile.read(text.getBytes(charset), Strictness.STANDARD);
            assertThat(outcome.claims().getFirst().claim().patient().name().spoken())
                    .isEqualTo("ZOË Q PEÑA’S JR");
        }
    }

    @Test
    void shouldKeepTheKeyOfAClaimWhenOtherPayerAndFileNameIt() {
        Claim claim = claims(SmallFile.TEXT).getFirst();
        Claim sentOn = claims(SmallFile.with("SBR*P*18*GRP1******CI", "SBR*S*18*GRP9******MB")
                        .replace("NORTHWIND HEALTH PLAN*****PI*NWH01", "OTHER*****PI*X2"))
                .getFirst();
        Claim corrected =
                claims(SmallFile.with("CLM*A-1*150.00", "CLM*A-1*151.00")).getFirst();

        assertThat(sentOn.key()).isEqualTo(claim.key());
        assertThat(corrected.key()).isNotEqualTo(claim.key());
    }

    @Test
    void shouldNumberTheMentionsOfOneClaimInOneFileAndSaySo() {
        var outcome = SmallFile.read(SmallFile.TEXT + SmallFile.TEXT);

        assertThat(outcome.summary().interchanges()).isEqualTo(2);
        assertThat(outcome.claims()).hasSize(4);
        assertThat(outcome.claims().get(2).claim().key())
                .isEqualTo(outcome.claims().getFirst().claim().key().occurrence(2));
        assertThat(outcome.claims().get(2).findings().getFirst().code()).isEqualTo(ProblemCode.REPEATED_CLAIM);
        assertThat(outcome.summary().findingCounts()).containsEntry(ProblemCode.REPEATED_CLAIM, 2);
    }

    @Test
    void shouldTakeTheComponentDelimiterReallyUsed() {
        String text =
                SmallFile.TEXT.replace("*:~", "*!~").replace("*T*!~", "*T*:~").replace("11:B:", "11>B>");
        String cut = text.replaceAll("(SV1\\*|HI\\*|\\*ABF)(\\w*):", "$1$2>").replace(":25:59", ">25>59");
        var outcome = SmallFile.read(cut);

        assertThat(outcome.summary().findingCounts()).containsOnlyKeys(ProblemCode.FOREIGN_DELIMITER);
        assertThat(outcome.claims().getFirst().claim().lines())
                .isEqualTo(claims(SmallFile.TEXT).getFirst().lines());
        assertThat(outcome.claims().getFirst().claim().diagnoses()).hasSize(2);
    }

    @Test
    void shouldReadNoBirthDateWhereThereIsNone() {
        assertThat(claims(SmallFile.with("DMG*D8*19800229*F", "DMG****"))
                        .getFirst()
                        .patient()
                        .birthDate())
                .isEqualTo(Optional.empty());
    }

    private static List<Claim> claims(String text) {
        var outcome = SmallFile.read(text);
        assertThat(outcome.accepted()).as("%s", outcome.result()).isTrue();
        return outcome.claims().stream().map(ImportedClaim::claim).toList();
    }
}
