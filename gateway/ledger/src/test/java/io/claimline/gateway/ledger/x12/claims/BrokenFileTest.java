package io.claimline.gateway.ledger.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.ledger.x12.Problem;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Strictness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenFileTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // from | to | code | segment | element | loop
                "SE*48*0001 | SE*49*0001 | MISSING_CONTENT | 50 | 1 | envelope",
                "SE*48*0001 | SE*X*0001 | BAD_NUMBER | 50 | 1 | envelope",
                "SE*48*0001 | SE*48*0002 | CONTROL_NUMBER | 50 | 2 | envelope",
                "GE*1*5 | GE*2*5 | MISSING_CONTENT | 51 | 1 | envelope",
                "GE*1*5 | GE*1*6 | CONTROL_NUMBER | 51 | 2 | envelope",
                "IEA*1*000000007 | IEA*3*000000007 | MISSING_CONTENT | 52 | 1 | envelope",
                "IEA*1*000000007 | IEA*1*000000008 | CONTROL_NUMBER | 52 | 2 | envelope",
                "ST*837* | ST*835* | WRONG_TRANSACTION | 3 | 1 | envelope",
                "ST*837*0001*005010X222A1 | ST*837*0001*004010X098A1 | WRONG_VERSION | 3 | 3 | envelope",
                "CLM*A-1*150.00 | CLM**150.00 | MISSING_ELEMENT | 21 | 1 | 2300",
                "CLM*A-1*150.00 | CLM*A-1* | MISSING_ELEMENT | 21 | 2 | 2300",
                "CLM*A-1*150.00 | CLM*A-1*1x0 | BAD_AMOUNT | 21 | 2 | 2300",
                "CLM*A-1*150.00 | CLM*A-1*-150.00 | BAD_AMOUNT | 21 | 2 | 2300",
                "11:B:1 | 11:B: | BAD_CODE | 21 | 5 | 2300",
                "AMT*F5*20 | AMT*F5*2O | BAD_AMOUNT | 22 | 2 | 2300",
                "*100.00*UN | *100.001*UN | BAD_AMOUNT | 28 | 2 | 2400",
                "UN*2** | UN*two** | BAD_NUMBER | 31 | 4 | 2400",
                "D8*20251203 | D8*20251303 | BAD_DATE | 29 | 3 | 2400",
                "D8*20251203 | D9*20251203 | BAD_CODE | 29 | 2 | 2400",
                "RD8*20251201-20251202 | RD8*20251202-20251201 | BAD_DATE | 32 | 3 | 2400",
                "RD8*20251201-20251202 | RD8*20251201 | BAD_DATE | 32 | 3 | 2400",
                "D8*19800229 | D8*19810229 | BAD_DATE | 18 | 2 | 2010BA",
                "HL*3*1*22 | HL*3*2*22 | HL_PARENT_WRONG | 33 | 2 | 2000B",
                "HL*4*3*23 | HL*4*2*23 | HL_PARENT_WRONG | 37 | 2 | 2000C",
                "HL*4*3*23 | HL*4*3*24 | UNEXPECTED_SEGMENT | 37 | 0 | 2010BB",
                "NM1*PR*2*NORTHWIND | NM1*ZZ*2*NORTHWIND | UNEXPECTED_SEGMENT | 20 | 0 | 2010BA",
                "NM1*85*2*MAPLE STREET CLINIC | NM1*85*2* | MISSING_ELEMENT | 9 | 3 | 2010AA",
                "NM1*QC*1 | NM1*QC*7 | BAD_CODE | 39 | 2 | 2010CA",
                "CLM*A-1 | CLN*A-1 | UNEXPECTED_SEGMENT | 21 | 0 | 2010BB",
                "SV1*HC:36415 | SV2*HC:36415 | UNEXPECTED_SEGMENT | 31 | 0 | 2400",
                "PAT*19 | P@T*19 | MALFORMED | 38 | 0 | envelope",
            })
    void shouldSayWhereAndWhatIsWrong(String from, String to, ProblemCode code, int segment, int element, String loop) {
        String text = SmallFile.with(from, to);
        var outcome = SmallFile.read(text);

        assertThat(outcome.claims()).isEmpty();
        Problem first = outcome.rejected().errors().getFirst();
        assertThat(first.code()).isEqualTo(code);
        assertThat(first.place().segment()).isEqualTo(segment);
        assertThat(first.place().element()).isEqualTo(element);
        assertThat(first.place().loop()).isEqualTo(loop);
    }

    @Test
    void shouldTellAPersonWhatWasFoundWhatWasExpectedAndWhatToDo() {
        var outcome = SmallFile.read(SmallFile.with("*100.00*UN", "*1OO*UN"));

        assertThat(outcome.rejected().errors().getFirst().describe())
                .isEqualTo("Segment 28 (SV1, element 2), line 28, in loop 2400, claim A-1: found \"1OO\", expected the"
                        + " line charge in dollars and cents, as 1234.50. Correct the amount in the billing system,"
                        + " then export the file again.");
    }

    @Test
    void shouldKeepClaimsAndPeopleOutOfLogLines() {
        var outcome = SmallFile.read(SmallFile.with("D8*19800229", "D8*19810229"));
        Problem problem = outcome.rejected().errors().getFirst();
        assertThat(problem.describe()).contains("19810229");
        assertThat(problem.describeForLog() + problem + outcome.result()).doesNotContain("19810229", "A-1");
    }

    @Test
    void shouldReportSeveralErrorsOfOneFileAtOnce() {
        String text =
                SmallFile.TEXT.replace("D8*19800229", "D8*19810229").replace("SV1*HC:99214*80", "SV1*HC:99214*8O");
        assertThat(SmallFile.read(text).rejected().errors())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.BAD_DATE, ProblemCode.BAD_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SE*48*0001 | SE*47*0001 | SURPLUS_CONTENT",
                "GE*1*5 | GE*0*5 | SURPLUS_CONTENT",
                "CLM*A-1*150.00 | CLM*A-1*151.25 | UNBALANCED",
                "HL*3*1*22 | HL*3*9*22 | HL_PARENT_UNKNOWN",
                "SBR*P*18*GRP1 | SBR*P**GRP1 | PATIENT_ASSUMED",
                "AMT*F5*20 | AMT*F5*200 | OVERPAID",
                "HI*ABK:I10 | HI*ABK*I10 | BAD_DIAGNOSIS",
                "DTP*472*D8*20251210 | DTP*471*D8*20251210 | NO_SERVICE_DATE",
            })
    void shouldTakeAnOddFileWithAFindingAndRefuseItWhenStrict(String from, String to, ProblemCode code) {
        String text = SmallFile.with(from, to);
        var outcome = SmallFile.read(text);
        var strict = SmallFile.read(text.getBytes(StandardCharsets.UTF_8), Strictness.STRICT);

        assertThat(outcome.claims()).hasSize(2);
        assertThat(outcome.summary().findingCounts()).containsKey(code);
        assertThat(strict.claims()).isEmpty();
        assertThat(strict.rejected().errors()).extracting(Problem::code).contains(code);
    }

    @Test
    void shouldNameTheClaimAndTheDifferenceWhenLinesDoNotAddUp() {
        var outcome = SmallFile.read(SmallFile.with("CLM*A-1*150.00", "CLM*A-1*151.25"));
        Problem finding = outcome.claims().getFirst().findings().getFirst();
        assertThat(finding.claimNumber()).isEqualTo("A-1");
        assertThat(finding.describe()).contains("line charges of 150.00", "151.25", "the difference is 1.25");
        assertThat(outcome.claims().get(1).findings()).isEmpty();
    }

    @Test
    void shouldNameWhatAFileIsInstead() {
        assertThat(first("").code()).isEqualTo(ProblemCode.EMPTY);
        assertThat(first(" \r\n ").code()).isEqualTo(ProblemCode.EMPTY);
        assertThat(first("PK\u0003\u0004zip").describe()).contains("found \"PK??zip\"");
        assertThat(first("ISA*00").code()).isEqualTo(ProblemCode.BAD_ISA);
        assertThat(first(SmallFile.TEXT + "GS*HC~").code()).isNotNull();
    }

    @Test
    void shouldRefuseASegmentWithoutEnd() {
        String endless = SmallFile.with("N3*1 MAPLE STREET", "N3*" + "X".repeat(3_000_000));
        assertThat(first(endless).code()).isEqualTo(ProblemCode.MALFORMED);
    }

    @Test
    void shouldRefuseAFileThatCannotBeRead() {
        ClaimFileSource absent = () -> {
            throw new IOException("absent");
        };
        ClaimFileSource failing = () -> new SequenceInputStream(bytes(SmallFile.TEXT.substring(0, 700)), new Failing());
        for (ClaimFileSource source : List.of(absent, failing)) {
            var result = new ClaimFileReader(Strictness.STANDARD).check(source);
            assertThat(((ClaimFileResult.Rejected) result).errors().getFirst().code())
                    .isEqualTo(ProblemCode.UNREADABLE);
        }
    }

    @Test
    void shouldSayThatAFileChangedBetweenItsTwoReadings() {
        var turns = List.of(SmallFile.TEXT, SmallFile.with("*AVA*", "*EVA*")).iterator();
        List<ImportedClaim> claims = new ArrayList<>();
        var result = new ClaimFileReader(Strictness.STANDARD).read(() -> bytes(turns.next()), claims::add);
        assertThat(((ClaimFileResult.Rejected) result).errors().getFirst().code())
                .isEqualTo(ProblemCode.CHANGED);
    }

    private static Problem first(String text) {
        return SmallFile.read(text).rejected().errors().getFirst();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }
}
