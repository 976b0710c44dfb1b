package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.x12.Strictness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A correct file of two claims, one segment on each line, to be spoilt by tests. */
final class SmallFile {
    static final String TEXT = """
            ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260105*0600*^*00501*000000007*0*T*:~
            GS*HC*SENDER*RECEIVER*20260105*0600*5*X*005010X222A1~
            ST*837*0001*005010X222A1~
            BHT*0019*00*B1*20260105*0600*CH~
            NM1*41*2*SUBMITTER*****46*S1~
            PER*IC*DESK*TE*2025550100~
            NM1*40*2*RECEIVER*****46*R1~
            HL*1**20*1~
            NM1*85*2*MAPLE STREET CLINIC*****XX*2000000119~
            N3*1 MAPLE STREET~
            N4*MIAMI*FL*33130~
            REF*EI*001000101~
            HL*2*1*22*0~
            SBR*P*18*GRP1******CI~
            NM1*IL*1*DUNMORE*AVA*Q**JR*MI*M100~
            N3*7 MILL ROAD*APT 2~
            N4*MIAMI*FL*331300001~
            DMG*D8*19800229*F~
            PER*IC*AVA DUNMORE*TE*3055550142*EX*9~
            NM1*PR*2*NORTHWIND HEALTH PLAN*****PI*NWH01~
            CLM*A-1*150.00***11:B:1*Y*A*Y*Y~
            AMT*F5*20~
            REF*G1*AUTH9~
            REF*F8*ICN77~
            HI*ABK:I10*ABF:E119~
            NM1*82*1*HOLLOWAY*IRIS****XX*2000000127~
            LX*1~
            SV1*HC:99213:25:59*100.00*UN*1***1~
            DTP*472*D8*20251203~
            LX*2~
            SV1*HC:36415*50*UN*2***1~
            DTP*472*RD8*20251201-20251202~
            HL*3*1*22*1~
            SBR*S********09~
            NM1*IL*1*IBARRA*LIAM****MI*M200~
            NM1*PR*2*SELF PAY*****PI*SELFPAY~
            HL*4*3*23*0~
            PAT*19~
            NM1*QC*1*IBARRA*ROSA~
            DMG*D8*20150605*F~
            CLM*A-2*80***11:B:7*Y*A*Y*Y~
            SBR*P*18*******CI~
            AMT*D*30~
            OI***Y***Y~
            NM1*IL*1*IBARRA*LIAM****MI*P200~
            NM1*PR*2*BLUE HARBOR MUTUAL*****PI*BHM02~
            LX*1~
            SV1*HC:99214*80*UN*1***1~
            DTP*472*D8*20251210~
            SE*48*0001~
            GE*1*5~
            IEA*1*000000007~
            """;

    private SmallFile() {}

    /** Its segments, each with its terminator and line end. */
    static List<String> segments() {
        return TEXT.lines().map(line -> line + "\n").toList();
    }

    static String with(String from, String to) {
        if (!TEXT.contains(from)) {
            throw new IllegalArgumentException("the file does not hold " + from);
        }
        return TEXT.replace(from, to);
    }

    /** What reading a file gave. */
    record Outcome(ClaimFileResult result, List<ImportedClaim> claims) {
        ClaimFileResult.Rejected rejected() {
            return (ClaimFileResult.Rejected) result;
        }

        FileSummary summary() {
            return ((ClaimFileResult.Accepted) result).summary();
        }

        boolean accepted() {
            return result instanceof ClaimFileResult.Accepted;
        }
    }

    static Outcome read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), Strictness.STANDARD);
    }

    static Outcome read(byte[] bytes, Strictness strictness) {
        List<ImportedClaim> claims = new ArrayList<>();
        return new Outcome(new ClaimFileReader(strictness).read(ClaimFileSource.of(bytes), claims::add), claims);
    }

    static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }
}
