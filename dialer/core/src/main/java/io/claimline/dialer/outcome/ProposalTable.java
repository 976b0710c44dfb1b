package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.ActionCode.*;
import static io.claimline.dialer.outcome.Condition.filled;
import static io.claimline.dialer.outcome.Condition.in;
import static io.claimline.dialer.outcome.Condition.notIn;
import static io.claimline.dialer.outcome.Condition.older;
import static io.claimline.dialer.outcome.Condition.positive;
import static io.claimline.dialer.outcome.OutcomeField.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is proposed for each status, as AR follow-up goes: by the dates given and the payer's terms. */
public final class ProposalTable {
    /** A payment is looked for in the mail this long, and a claim is worked this long, before more is done. */
    private static final int MONTH = 30;

    private static final Operand TODAY = Operand.of(Fact.TODAY);
    private static final Map<String, List<Proposal>> ALL = build();

    private ProposalTable() {}

    /**
     * What to do next and when, unless the agent knows better. Of a status's proposals the first one stands whose conditions hold and whose
     * date to count from is known.
     *
     * @param when all of these must hold
     * @param named what to do; null where a status asks for no action
     * @param from the date to count from
     * @param days how many days after it
     * @param business whether Saturdays and Sundays are left out of the count
     */
    public record Proposal(
            List<Condition> when, @Nullable ActionCode named, Operand from, Operand days, boolean business) {
        /** Copies the conditions. */
        public Proposal {
            when = List.copyOf(when);
        }

        /** What to do, if it says. */
        public Optional<ActionCode> action() {
            return Optional.ofNullable(named);
        }
    }

    /** The proposals of every status that has some, by its code. */
    public static Map<String, List<Proposal>> all() {
        return ALL;
    }

    private static Map<String, List<Proposal>> build() {
        var all = new LinkedHashMap<String, List<Proposal>>();
        progress(all);
        paid(all);
        denied(all);
        deniedByFacts(all);
        appeals(all);
        patient(all);
        return Map.copyOf(all);
    }

    private static void progress(Map<String, List<Proposal>> all) {
        all.put(
                "INPROC",
                List.of(
                        soon(ESCALATE, 7, older(RECEIVED_DATE, MONTH)),
                        after(WAIT, EXPECTED_DATE, 1),
                        new Proposal(
                                List.of(), WAIT, Operand.of(RECEIVED_DATE), Operand.of(Fact.TURNAROUND_DAYS), false),
                        soon(WAIT, 15)));
        all.put("PEND_PT", List.of(after(CALL_PT, PATIENT_REQUEST_DEADLINE, 1), soon(CALL_PT, 15)));
        all.put("PEND_PROV", List.of(soon(SEND_RECORDS, 15)));
        all.put("SETPAY", List.of(soon(WAIT, 15)));
        all.put(
                "XOVER",
                List.of(
                        new Proposal(
                                List.of(), WAIT, Operand.of(FORWARDED_DATE), Operand.of(Fact.TURNAROUND_DAYS), false),
                        soon(WAIT, 15)));
        all.put(
                "NOF_CLAIM",
                List.of(
                        soon(CALL_PT, 7, in(ELIGIBLE_ON_DOS, "no")),
                        days(APPEAL_L1, MONTH, older(TIMELY_FILING_DEADLINE, 0)),
                        soon(REFILE, 15)));
        all.put("NOF_MEMBER", List.of(soon(CALL_PT, 7)));
    }

    private static void paid(Map<String, List<Proposal>> all) {
        all.put(
                "PAID_CHK",
                List.of(
                        soon(REISSUE, 15, in(PAYMENT_CASHED, "no"), older(PAID_DATE, MONTH)),
                        soon(TRACE_PMT, 7, older(PAID_DATE, MONTH)),
                        after(POST_PMT, PAID_DATE, 15),
                        soon(POST_PMT, 15)));
        all.put("PAID_EFT", List.of(soon(TRACE_PMT, 7, older(PAID_DATE, 15)), soon(POST_PMT, 5)));
        all.put("PAID_VCC", List.of(soon(REISSUE, 7, older(PAID_DATE, MONTH)), soon(POST_PMT, 7)));
        all.put("PAID_PT", List.of(days(BILL_PT, MONTH)));
        all.put("PAID_OTHER", List.of(soon(ADJ_REQUEST, 15)));
        all.put("DED", List.of(days(BILL_PT, MONTH)));
        all.put("COINS_COPAY", List.of(days(BILL_PT, MONTH)));
        all.put("RECOUP", List.of(soon(CLIENT_ASSIST, 5)));
    }

    private static void denied(Map<String, List<Proposal>> all) {
        all.put("DENY_TFL", List.of(days(APPEAL_L1, MONTH)));
        all.put(
                "DENY_AUTH",
                List.of(
                        days(CORRECT_F7, MONTH, in(AUTH_ON_FILE, "yes")),
                        soon(GET_AUTH, 7, in(AUTH_RETRO, "yes")),
                        days(APPEAL_L1, MONTH)));
        all.put("DENY_COB", List.of(soon(UPDATE_COB, 15)));
        all.put("DENY_ELIG", List.of(soon(CALL_PT, 7)));
        all.put("DENY_DUP", List.of(soon(POST_PMT, 5, positive(ORIGINAL_PAID)), days(CORRECT_F7, MONTH)));
        all.put("DENY_INFO", List.of(days(CORRECT_F7, MONTH)));
        all.put("DENY_BUNDLE", List.of(soon(CODING, 7)));
    }

    private static void deniedByFacts(Map<String, List<Proposal>> all) {
        all.put("DENY_MEDNEC", List.of(days(APPEAL_L1, MONTH)));
        all.put(
                "DENY_NONCOV",
                List.of(
                        days(BILL_PT, MONTH, in(PATIENT_LIABLE, "yes"), in(ABN_ON_FILE, "yes")),
                        days(APPEAL_L1, MONTH)));
        all.put("DENY_MAX", List.of(days(BILL_PT, MONTH)));
        all.put("DENY_CODING", List.of(soon(CODING, 7)));
        all.put("DENY_CRED", List.of(soon(ENROLL, 15)));
        all.put(
                "DENY_OTHER",
                List.of(
                        soon(ADJ_REQUEST, 15, in(SUB_STATUS, "CAPITATION")),
                        soon(REFILE, 15, in(SUB_STATUS, "LIABILITY")),
                        soon(GET_AUTH, 7, in(SUB_STATUS, "REFERRAL")),
                        soon(CLIENT_ASSIST, 7)));
    }

    private static void appeals(Map<String, List<Proposal>> all) {
        all.put(
                "APPEAL_OPEN",
                List.of(after(WAIT, EXPECTED_DATE, 1), days(WAIT, MONTH, filled(RECEIVED_DATE)), days(WAIT, MONTH)));
        all.put(
                "APPEAL_UPHELD",
                List.of(
                        days(APPEAL_L3, MONTH, in(APPEAL_LEVEL, "2")),
                        soon(CLIENT_ASSIST, 7, in(APPEAL_LEVEL, "3", "EXT")),
                        days(APPEAL_L2, MONTH, notIn(APPEAL_LEVEL, "2", "3", "EXT"))));
        all.put("APPEAL_OVERTURNED", List.of(after(WAIT, EXPECTED_DATE, 15), soon(WAIT, 15)));
    }

    private static void patient(Map<String, List<Proposal>> all) {
        all.put("RPC_PTP", List.of(after(null, PROMISE_DATE, 1)));
        all.put("RPC_PLAN", List.of(after(null, PLAN_FIRST_DATE, 1)));
        all.put("RPC_HARDSHIP", List.of(days(null, MONTH)));
        all.put("THIRD_PARTY", List.of(soon(null, 1)));
        all.put("VM_NONE", List.of(soon(null, 1)));
        all.put("VM_LCM_LEFT", List.of(soon(null, 1)));
    }

    private static Proposal soon(@Nullable ActionCode action, int businessDays, Condition... when) {
        return new Proposal(List.of(when), action, TODAY, Operand.of(businessDays), true);
    }

    private static Proposal days(@Nullable ActionCode action, int days, Condition... when) {
        return new Proposal(List.of(when), action, TODAY, Operand.of(days), false);
    }

    private static Proposal after(@Nullable ActionCode action, OutcomeField from, int businessDays) {
        return new Proposal(List.of(), action, Operand.of(from), Operand.of(businessDays), true);
    }
}
