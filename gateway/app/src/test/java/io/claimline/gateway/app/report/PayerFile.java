package io.claimline.gateway.app.report;

import java.nio.charset.StandardCharsets;

/** An 837 file with claims of invented payers and people, for benches. */
final class PayerFile {
    private final StringBuilder text = new StringBuilder();
    private int segments;

    private PayerFile() {}

    /** A claim for each number from 0, of one payer after the other. */
    static byte[] of(int claims, int payers) {
        var file = new PayerFile();
        file.head();
        for (var claim = 0; claim < claims; claim++) {
            file.subscriber(claim, claim % payers);
        }
        file.add("SE*" + (file.segments - 1) + "*0001");
        file.add("GE*1*1");
        file.add("IEA*1*000000905");
        return file.text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void add(String segment) {
        text.append(segment).append("~\n");
        segments++;
    }

    private void head() {
        add(
                "ISA*00*          *00*          *ZZ*BENCH          *ZZ*PAYERS         *261101*0600*^*00501*000000905*0*T*:");
        add("GS*HC*BENCH*PAYERS*20261101*0600*1*X*005010X222A1");
        add("ST*837*0001*005010X222A1");
        add("BHT*0019*00*BENCH*20261101*0600*CH");
        add("NM1*41*2*BENCH SENDER*****46*BENCH");
        add("PER*IC*BENCH DESK*TE*2025550100");
        add("NM1*40*2*BENCH RECEIVER*****46*PAYERS");
        add("HL*1**20*1");
        add("NM1*85*2*MAPLE STREET FAMILY MEDICINE*****XX*2000000119");
        add("N3*1 DEMONSTRATION PLAZA");
        add("N4*SPRINGFIELD*IL*627010001");
        add("REF*EI*001000999");
    }

    private void subscriber(int claim, int payer) {
        add("HL*" + (claim + 2) + "*1*22*0");
        add("SBR*P*18*******CI");
        add("NM1*IL*1*PERSON*PAT****MI*BENCH%09d".formatted(claim));
        add("N3*1 WILLOW LANE");
        add("N4*SPRINGFIELD*IL*627040001");
        add("DMG*D8*19710409*F");
        add("NM1*PR*2*PRETEND HEALTH PLAN %02d*****PI*BENCH%02d".formatted(payer, payer));
        add("CLM*BENCH-" + claim + "*250.00***11:B:1*Y*A*Y*Y");
        add("HI*ABK:I10");
        add("LX*1");
        add("SV1*HC:99214*250.00*UN*1***1");
        add("DTP*472*D8*20260901");
    }
}
