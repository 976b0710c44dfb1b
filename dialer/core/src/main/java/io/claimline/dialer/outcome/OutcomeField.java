package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.Kind.CHOICE;
import static io.claimline.dialer.outcome.Kind.CODE;
import static io.claimline.dialer.outcome.Kind.CODES;
import static io.claimline.dialer.outcome.Kind.DATE;
import static io.claimline.dialer.outcome.Kind.DATETIME;
import static io.claimline.dialer.outcome.Kind.MONEY;
import static io.claimline.dialer.outcome.Kind.NUMBER;
import static io.claimline.dialer.outcome.Kind.TEXT;
import static io.claimline.dialer.outcome.Kind.YES_NO;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be recorded about a claim or balance, in the order in which it is asked. The {@link #path} is the name in the record of an
 * outcome, nested by dots; the {@link #key} is the same in one word ({@code payment.bulkAmount}, {@code paymentBulkAmount}) and the name on
 * the wire and in the store.
 */
public enum OutcomeField {
    CONTACT_TYPE("contactType", "Learned from", Choice.CONTACT),
    REP_NAME("repName", TEXT, "Spoke with", "First name and last initial"),
    REP_ID("repId", TEXT, "Representative's ID"),
    CALL_REF_NO("callRefNo", TEXT, "Call reference"),
    NO_REF_REASON("noRefReason", "No reference, because", Choice.NO_REFERENCE),
    PAYER_CLAIM_CONTROL_NUMBER("payerClaimControlNumber", TEXT, "Payer's claim number", "ICN or DCN"),
    SUB_STATUS("subStatus", "Kind of denial", Choice.OTHER_DENIAL),
    NOT_DISCUSSED_REASON("notDiscussedReason", "Why not", Choice.NOT_DISCUSSED),
    CLOSED_REASON("closedReason", TEXT, "Why it is closed"),

    RECEIVED_DATE("receivedDate", DATE, "Received"),
    PROCESSED_DATE("processedDate", DATE, "Processed"),
    EXPECTED_DATE("expectedDate", DATE, "Expected by"),
    DELAY_REASON("delayReason", TEXT, "Reason for the delay"),
    PAID_DATE("paidDate", DATE, "Paid on"),

    ALLOWED("allowed", MONEY, "Allowed"),
    ALLOWED_ABOVE_BILLED("allowedAboveBilled", YES_NO, "More than billed, confirmed"),
    PAID("paid", MONEY, "Paid"),
    PR_TOTAL("prTotal.total", MONEY, "Patient responsibility"),
    PR_DEDUCTIBLE("prTotal.deductible", MONEY, "of it deductible"),
    PR_COINSURANCE("prTotal.coinsurance", MONEY, "of it coinsurance"),
    PR_COPAY("prTotal.copay", MONEY, "of it copay"),
    PR_NON_COVERED("prTotal.nonCovered", MONEY, "of it not covered"),
    PAYMENT_METHOD("payment.method", "Paid by", Choice.METHOD),
    PAYMENT_NUMBER("payment.number", TEXT, "Check or trace number"),
    PAYMENT_BULK("payment.bulk", YES_NO, "Bulk payment"),
    PAYMENT_BULK_AMOUNT("payment.bulkAmount", MONEY, "Bulk total"),
    PAYMENT_PAYEE("payment.payee", TEXT, "Paid to"),
    PAYMENT_ADDRESS("payment.address", TEXT, "Mailed to"),
    PAYMENT_CASHED("payment.cashed", YES_NO, "Cashed"),
    PAYMENT_CASHED_DATE("payment.cashedDate", DATE, "Cashed on"),
    PAYMENT_EFT_LAST4("payment.eftLast4", CODE, "Account, last four", "[0-9]{4}", "Four digits"),
    PAYMENT_CARD_FAX_DATE("payment.cardFaxDate", DATE, "Card faxed on"),
    NETWORK_STATUS("networkStatus", "Network", Choice.NETWORK),
    FEE_BASIS("feeBasis", TEXT, "Fee schedule, contract or repricer"),

    ADJUSTMENT_CARC("adjustment.carc", CODE, "Denial code (CARC)", Forms.CARC, "For example CO-197, or 197"),
    NO_CARC_REASON("noCarcReason", "No code, because", Choice.NO_CODE),
    ADJUSTMENT_AMOUNT("adjustment.amount", MONEY, "Amount adjusted"),
    ADJUSTMENT_MORE("adjustment.more", CODES, "Further CARCs", Forms.CARC, "For example CO-45 PR-1"),
    RARC("rarc", CODES, "Remark codes (RARC)", "(M|MA|N)[0-9]{1,4}", "For example N264 M51"),
    DENIAL_REASON("denial.reason", TEXT, "Reason told"),
    DENIAL_POLICY_REF("denial.policyRef", TEXT, "Policy number"),

    TIMELY_FILING_LIMIT_DAYS("timelyFiling.limitDays", NUMBER, "Filing limit, days"),
    TIMELY_FILING_DEADLINE("timelyFiling.deadline", DATE, "File by"),
    ELIGIBLE_ON_DOS("eligibleOnDos", YES_NO, "Eligible on the date of service"),
    COVERAGE_EFF("coverage.eff", DATE, "Coverage from"),
    COVERAGE_TERM("coverage.term", DATE, "Coverage to"),
    REFILE_PAYER_ID("refile.payerId", TEXT, "Right payer ID"),
    REFILE_ADDRESS("refile.address", TEXT, "Claims address"),
    REFILE_FAX("refile.fax", TEXT, "Claims fax"),
    SEARCHED_BY("searchedBy", TEXT, "Searched by", "Name, birth date, TIN, amount"),
    COB_PAYER("cob.payer", TEXT, "Other payer"),
    COB_MEMBER_ID("cob.memberId", TEXT, "Other member ID"),
    COB_EFF("cob.eff", DATE, "Other coverage from"),
    COB_TERM("cob.term", DATE, "Other coverage to"),
    COB_UPDATED("cob.updated", DATE, "COB last updated"),
    PATIENT_REQUEST_WHAT("patientRequest.what", TEXT, "Asked of the patient", "COB, accident, student"),
    PATIENT_REQUEST_LETTER_DATE("patientRequest.letterDate", DATE, "Letter sent on"),
    PATIENT_REQUEST_DEADLINE("patientRequest.deadline", DATE, "Patient answers by"),
    FORWARDED_TO("forwarded.to", TEXT, "Forwarded to"),
    FORWARDED_DATE("forwarded.date", DATE, "Forwarded on"),
    FORWARDED_PHONE("forwarded.phone", TEXT, "Their telephone"),
    DEDUCTIBLE_ANNUAL("deductible.annual", MONEY, "Deductible of the year"),
    DEDUCTIBLE_MET("deductible.met", MONEY, "Met to date"),
    DEDUCTIBLE_SCOPE("deductible.scope", "Deductible of", Choice.SCOPE),

    AUTH_ON_FILE("auth.onFile", YES_NO, "Authorization on file"),
    AUTH_RETRO("auth.retro", YES_NO, "Retro-authorization possible"),
    AUTH_OBTAINED_BY("auth.obtainedBy", TEXT, "Who obtains it"),
    ORIGINAL_CLAIM("original.claim", TEXT, "Original claim number"),
    ORIGINAL_STATUS("original.status", TEXT, "Its status"),
    ORIGINAL_PAID("original.paid", MONEY, "Paid on it"),
    MISSING_ELEMENT("missingElement", TEXT, "What is missing exactly"),
    BUNDLE_PRIMARY_CODE("bundle.primaryCode", TEXT, "Primary code"),
    BUNDLE_EDIT_SOURCE("bundle.editSource", TEXT, "Edit source"),
    BUNDLE_MODIFIER("bundle.modifierAllowed", YES_NO, "Modifier allowed"),
    PEER_TO_PEER_BY("peerToPeerBy", DATE, "Peer to peer by"),
    PLAN_EXCLUSION("planExclusion", YES_NO, "Plan exclusion"),
    ABN_ON_FILE("abnOnFile", YES_NO, "ABN or GA modifier"),
    PATIENT_LIABLE("patientLiable", YES_NO, "Patient is liable"),
    MAXIMUM_LIMIT("maximum.limit", TEXT, "The maximum", "Visits, units or dollars"),
    MAXIMUM_USED("maximum.used", TEXT, "Used"),
    MAXIMUM_DATE("maximum.date", DATE, "Reached on"),
    CODE_PAIR("codePair", TEXT, "Which pair does not match"),
    ENROLMENT_EFFECTIVE("enrolment.effectiveDate", DATE, "Enrolled from"),
    ENROLMENT_GROUP("enrolment.groupLinked", YES_NO, "Linked to the group"),
    CAPITATION_PLAN("capitation.plan", TEXT, "Capitated plan"),
    CAPITATION_PERIOD("capitation.period", TEXT, "Period"),
    LIABILITY_CARRIER("liability.carrier", TEXT, "Carrier"),
    LIABILITY_CLAIM("liability.claim", TEXT, "Carrier's claim number"),
    LIABILITY_ADJUSTER("liability.adjuster", TEXT, "Adjuster"),
    PCP_OF_RECORD("pcpOfRecord", TEXT, "PCP of record"),
    RECOUP_OFFSET_CLAIM("recoup.offsetClaim", TEXT, "Overpaid claim"),
    RECOUP_PATIENT("recoup.patient", TEXT, "Its patient"),
    RECOUP_AMOUNT("recoup.amount", MONEY, "Taken back"),
    RECOUP_LETTER_DATE("recoup.letterDate", DATE, "Letter sent on"),
    RECOUP_REASON("recoup.reason", TEXT, "Reason told"),
    RECOUP_DISPUTE_BY("recoup.disputeBy", DATE, "Dispute by"),
    APPEAL_DECISION("appeal.decision", TEXT, "Decision"),

    ACTION_CODE("actionCode", "Next action", ActionCode.choices()),
    CORRECTED_ALLOWED("correctedClaim.allowed", YES_NO, "Corrected claim accepted"),
    CORRECTED_LIMIT_DAYS("correctedClaim.limitDays", NUMBER, "Correction limit, days"),
    CORRECTED_DEADLINE("correctedClaim.deadline", DATE, "Corrected claim by"),
    CORRECTED_ADDRESS("correctedClaim.address", TEXT, "Corrected claim to"),
    CORRECTED_PAYER_ID("correctedClaim.payerId", TEXT, "or to payer ID"),
    APPEAL_LEVEL("appeal.level", "Appeal level", Choice.LEVEL),
    APPEAL_LIMIT_DAYS("appeal.limitDays", NUMBER, "Appeal limit, days"),
    APPEAL_DEADLINE("appeal.deadline", DATE, "Appeal by"),
    APPEAL_ADDRESS("appeal.address", TEXT, "Appeal to"),
    APPEAL_FAX("appeal.fax", TEXT, "or by fax to"),
    APPEAL_PORTAL("appeal.portal", TEXT, "or by portal"),
    RECORDS_WHAT("recordsRequest.what", TEXT, "Records asked for"),
    RECORDS_DESTINATION("recordsRequest.destination", TEXT, "Records to", "Fax, address or portal"),
    RECORDS_DEADLINE("recordsRequest.deadline", DATE, "Records by"),
    RECORDS_ATTENTION("recordsRequest.attention", TEXT, "Attention or reference"),

    SPOKE_WITH("spokeWith", TEXT, "Spoke with"),
    PROMISE_DATE("promise.date", DATE, "Promised for"),
    PROMISE_AMOUNT("promise.amount", MONEY, "Promised amount"),
    PLAN_PAYMENTS("plan.payments", NUMBER, "Number of payments"),
    PLAN_AMOUNT("plan.amount", MONEY, "Each payment"),
    PLAN_FIRST_DATE("plan.firstDate", DATE, "First payment on"),
    DISPUTE("dispute", TEXT, "What is disputed"),
    HARDSHIP_REASON("hardship.reason", TEXT, "Hardship"),
    HARDSHIP_APPLICATION("hardship.applicationSent", YES_NO, "Assistance form to be sent"),
    INSURANCE_PAYER_NAME("insurance.payerName", TEXT, "Insurance"),
    INSURANCE_MEMBER_ID("insurance.memberId", TEXT, "Member ID"),
    INSURANCE_EFF("insurance.eff", DATE, "Covered from"),
    REFUSAL_REASON("refusalReason", TEXT, "Why"),
    CALLBACK_AT("callbackAt", DATETIME, "Call back at"),
    CALLBACK_BY("callbackBy", TEXT, "Call back by", "Empty: anyone on the team"),
    LANGUAGE("language", "Language", Choice.LANGUAGE),
    ATTORNEY_NAME("attorney.name", TEXT, "Attorney or firm"),
    ATTORNEY_PHONE("attorney.phone", TEXT, "Attorney's telephone"),
    BANKRUPTCY_CHAPTER("bankruptcy.chapter", "Chapter", Choice.CHAPTER),
    BANKRUPTCY_CASE("bankruptcy.caseNumber", TEXT, "Case number"),
    BANKRUPTCY_FILED("bankruptcy.filedDate", DATE, "Filed on"),
    DECEASED_DATE("deceasedDate", DATE, "Died on"),
    OPT_OUT_SCOPE("optOutScope", "No more calls", Choice.OPT_OUT),

    NEXT_FOLLOW_UP_DATE("nextFollowUpDate", DATE, "Follow up on"),
    NEXT_OWNER_QUEUE("nextOwnerQueue", "Goes to", Choice.QUEUE),
    DOC_REQUESTED("docRequested.how", "EOB asked for", Choice.DOCUMENT),
    DOC_REQUESTED_ETA("docRequested.eta", DATE, "EOB expected by"),
    REMARKS("remarks", Kind.NOTE, "Remarks");

    private static final Map<String, OutcomeField> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(OutcomeField::key, Function.identity()));

    private final String path;
    private final Kind kind;
    private final String label;
    private final String hint;
    private final String form;
    /** An immutable list. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Choice> choices;

    OutcomeField(String path, Kind kind, String label) {
        this(path, kind, label, "");
    }

    OutcomeField(String path, Kind kind, String label, String hint) {
        this(path, kind, label, "", hint);
    }

    OutcomeField(String path, Kind kind, String label, String form, String hint) {
        this(path, kind, label, List.of(), form, hint);
    }

    OutcomeField(String path, String label, List<Choice> choices) {
        this(path, CHOICE, label, choices, "", "");
    }

    OutcomeField(String path, Kind kind, String label, List<Choice> choices, String form, String hint) {
        this.path = path;
        this.kind = kind;
        this.label = label;
        this.choices = choices;
        this.form = form;
        this.hint = hint;
    }

    /** The field of this key. */
    public static Optional<OutcomeField> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The name on the wire and in the store. The total of a group has the group's own name. */
    public String key() {
        var words = path.split("\\.", -1);
        var key = new StringBuilder(words[0]);
        for (var i = 1; i < words.length && !words[i].equals("total") && !words[i].equals("how"); i++) {
            key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return key.toString();
    }

    /** The name in the record of an outcome, nested by dots. */
    public String path() {
        return path;
    }

    /** How its values are written. */
    public Kind kind() {
        return kind;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What to type, where that is not plain; may be empty. */
    public String hint() {
        return hint;
    }

    /** The regular expression that a code, in capitals, matches as a whole; empty for other kinds. */
    public String form() {
        return form;
    }

    /** What can be chosen; empty for other kinds. */
    public List<Choice> choices() {
        return choices;
    }

    /** Forms that more than one field has. */
    private static final class Forms {
        static final String CARC = "((CO|PR|OA|PI|CR)-?)?[A-Z]?[0-9]{1,3}";
    }
}
