package io.claimline.gateway.ledger.x12.claims;

/** The loops of an 837, with the segments that may stand in each. */
enum Loop {
    HEADER(Area.HEADER, "header", "BHT REF"),
    SUBMITTER(Area.HEADER, "1000A", "NM1 N2 PER"),
    RECEIVER(Area.HEADER, "1000B", "NM1 N2 PER"),
    PROVIDER_LEVEL(Area.PROVIDER, "2000A", "HL PRV CUR"),
    BILLING_PROVIDER(Area.PROVIDER, "2010AA", "NM1 N2 N3 N4 REF PER"),
    PAY_TO_ADDRESS(Area.PROVIDER, "2010AB", "NM1 N2 N3 N4 REF PER"),
    PAY_TO_PLAN(Area.PROVIDER, "2010AC", "NM1 N2 N3 N4 REF PER"),
    SUBSCRIBER_LEVEL(Area.SUBSCRIBER, "2000B", "HL SBR PAT"),
    SUBSCRIBER(Area.SUBSCRIBER, "2010BA", "NM1 N2 N3 N4 DMG REF PER"),
    PAYER(Area.SUBSCRIBER, "2010BB", "NM1 N2 N3 N4 REF PER"),
    PATIENT_LEVEL(Area.PATIENT, "2000C", "HL PAT"),
    PATIENT(Area.PATIENT, "2010CA", "NM1 N2 N3 N4 DMG REF PER"),
    CLAIM(Area.CLAIM, "2300", "CLM DTP CL1 DN1 DN2 PWK CN1 AMT QTY REF K3 NTE CR1 CR2 CR3 CR5 CR6 CRC HI HCP HSD"),
    CLAIM_PARTY(Area.CLAIM, "2310", "NM1 N2 N3 N4 PRV REF PER"),
    OTHER_PAYER(Area.OTHER_PAYER, "2320", "SBR CAS AMT DMG OI MIA MOA"),
    OTHER_PAYER_PARTY(Area.OTHER_PAYER, "2330", "NM1 N2 N3 N4 DTP REF PER"),
    LINE(Area.LINE, "2400", "LX SV1 SV2 SV3 SV5 TOO PWK CR1 CR3 CR5 CRC DTP QTY MEA CN1 REF AMT K3 NTE PS1 HCP HSD"),
    DRUG(Area.LINE, "2410", "LIN CTP REF"),
    LINE_PARTY(Area.LINE, "2420", "NM1 N2 N3 N4 PRV REF PER"),
    LINE_ADJUDICATION(Area.LINE, "2430", "SVD CAS DTP AMT"),
    FORM(Area.LINE, "2440", "LQ FRM");

    /** The part of a transaction that a loop belongs to. */
    enum Area {
        HEADER,
        PROVIDER,
        SUBSCRIBER,
        PATIENT,
        CLAIM,
        OTHER_PAYER,
        LINE;

        boolean withinClaim() {
            return this == CLAIM || this == OTHER_PAYER || this == LINE;
        }
    }

    final Area area;
    final String label;
    private final String segments;

    Loop(Area area, String label, String segments) {
        this.area = area;
        this.label = label;
        this.segments = " " + segments + " ";
    }

    boolean allows(String segmentId) {
        return segments.contains(" " + segmentId + " ");
    }
}
