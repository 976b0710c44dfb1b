package io.claimline.scripts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Outcomes as the gateway hands them over. */
final class Notes {
    static final Map<String, ?> PAID = Map.ofEntries(
            Map.entry("serviceFrom", LocalDate.of(2026, 3, 9)),
            Map.entry("serviceTo", LocalDate.of(2026, 3, 11)),
            Map.entry("billed", 123_456L),
            Map.entry("payerName", "Northwind Health"),
            Map.entry("calledNumber", "+18005550199"),
            Map.entry("repName", "Sandy K."),
            Map.entry("statusCode", "PAID_CHK"),
            Map.entry("receivedDate", "2026-03-15"),
            Map.entry("processedDate", "2026-03-28"),
            Map.entry("paidDate", "2026-04-02"),
            Map.entry("allowed", 100_000),
            Map.entry("paid", 80_000),
            Map.entry("payment", Map.of("method", "CHK", "number", "0044871", "bulkAmount", 1_250_000)),
            Map.entry("prTotal", Map.of("deductible", 15_000, "copay", 5_000)),
            Map.entry("actionCode", "POST_PMT"),
            Map.entry("nextFollowUpDate", "2026-04-20"),
            Map.entry("payerClaimControlNumber", "2026069123450"),
            Map.entry("callRefNo", "SANDY12052026"));

    static final Map<String, ?> DENIED = Map.ofEntries(
            Map.entry("serviceFrom", LocalDate.of(2026, 3, 9)),
            Map.entry("serviceTo", LocalDate.of(2026, 3, 9)),
            Map.entry("billed", 9_900),
            Map.entry("payerName", "Northwind Health & Life"),
            Map.entry("repName", "Lee P."),
            Map.entry("statusCode", "DENY_INFO"),
            Map.entry("processedDate", "2026-03-28"),
            Map.entry("denial", Map.of("reason", "referring provider missing")),
            Map.entry("adjustment", List.of(Map.of("group", "CO", "carc", "16", "amount", 9_900))),
            Map.entry("rarc", List.of("N264", "M51")),
            Map.entry("correctedClaim", Map.of("deadline", "2026-09-05", "address", "PO Box 100, Austin TX")),
            Map.entry("appeal", Map.of("fax", "+18005550111", "deadline", "2026-09-24")),
            Map.entry("actionCode", "CORRECT_F7"),
            Map.entry("nextFollowUpDate", "2026-05-01"),
            Map.entry("noRefReason", "payer gives none"));

    static final Map<String, ?> PROMISE = Map.of(
            "calledNumber", "+12025550143",
            "spokeWith", "patient",
            "verifiedBy", List.of("full name", "date of birth"),
            "balance", 16_050,
            "outcomeCode", "RPC_PTP",
            "promise", Map.of("amount", 5_000, "date", "2026-06-15"),
            "nextFollowUpDate", "2026-06-16");

    private Notes() {}
}
