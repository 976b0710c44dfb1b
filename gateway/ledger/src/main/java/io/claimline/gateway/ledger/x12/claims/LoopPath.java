package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.x12.Segment;
import io.claimline.gateway.ledger.x12.claims.Loop.Area;
import org.jspecify.annotations.Nullable;

/** Which loop follows when a segment comes: the grammar of an 837. */
final class LoopPath {
    private LoopPath() {}

    /** The loop in which {@code segment} stands when it comes after {@code current}; null when it may not come there. */
    static @Nullable Loop after(Loop current, Segment segment) {
        Area area = current.area;
        return switch (segment.id()) {
            case "HL" -> level(segment.get(3));
            case "NM1" -> party(area, segment.get(1));
            case "CLM" -> area == Area.HEADER || area == Area.PROVIDER ? null : Loop.CLAIM;
            case "SBR" -> coverage(current);
            case "LX" -> area.withinClaim() ? Loop.LINE : null;
            case "LIN" -> area == Area.LINE ? Loop.DRUG : null;
            case "SVD" -> area == Area.LINE ? Loop.LINE_ADJUDICATION : null;
            case "LQ" -> area == Area.LINE ? Loop.FORM : null;
            default -> current.allows(segment.id()) ? current : null;
        };
    }

    /** What may come in {@code current} in place of a segment that may not. */
    static String expected(Loop current, Segment segment) {
        if (segment.id().equals("HL")) {
            return "level 20, 22 or 23 in HL03";
        }
        if (segment.id().equals("NM1")) {
            return switch (current.area) {
                case HEADER -> "NM1*41 or NM1*40";
                case PROVIDER -> "NM1*85, NM1*87 or NM1*PE";
                case SUBSCRIBER -> "NM1*IL or NM1*PR";
                case PATIENT -> "NM1*QC";
                case CLAIM, OTHER_PAYER, LINE -> "NM1 with an entity code";
            };
        }
        return current.area == Area.CLAIM && segment.id().startsWith("SV")
                ? "LX, which begins a service line"
                : "a segment of loop " + current.label + ", or the begin of the next";
    }

    private static @Nullable Loop level(String code) {
        return switch (code) {
            case "20" -> Loop.PROVIDER_LEVEL;
            case "22" -> Loop.SUBSCRIBER_LEVEL;
            case "23" -> Loop.PATIENT_LEVEL;
            default -> null;
        };
    }

    private static @Nullable Loop coverage(Loop current) {
        return switch (current.area) {
            case SUBSCRIBER -> current == Loop.SUBSCRIBER_LEVEL ? current : null;
            case CLAIM, OTHER_PAYER -> Loop.OTHER_PAYER;
            case HEADER, PROVIDER, PATIENT, LINE -> null;
        };
    }

    private static @Nullable Loop party(Area area, String code) {
        return switch (area) {
            case HEADER -> pick(code, "41", Loop.SUBMITTER, "40", Loop.RECEIVER);
            case PROVIDER ->
                code.equals("PE")
                        ? Loop.PAY_TO_PLAN
                        : pick(code, "85", Loop.BILLING_PROVIDER, "87", Loop.PAY_TO_ADDRESS);
            case SUBSCRIBER -> pick(code, "IL", Loop.SUBSCRIBER, "PR", Loop.PAYER);
            case PATIENT -> code.equals("QC") ? Loop.PATIENT : null;
            case CLAIM -> code.isEmpty() ? null : Loop.CLAIM_PARTY;
            case OTHER_PAYER -> code.isEmpty() ? null : Loop.OTHER_PAYER_PARTY;
            case LINE -> code.isEmpty() ? null : Loop.LINE_PARTY;
        };
    }

    private static @Nullable Loop pick(String code, String one, Loop first, String other, Loop second) {
        return code.equals(one) ? first : code.equals(other) ? second : null;
    }
}
