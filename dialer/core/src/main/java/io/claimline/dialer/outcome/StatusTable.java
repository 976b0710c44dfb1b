package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.OutcomeField.*;

import io.claimline.dialer.worklist.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statuses that can be recorded: the seed set of AR follow-up, by audience, in the order in which a caller meets them. */
public final class StatusTable {
    private static final List<Status> ALL = build();

    private StatusTable() {}

    /** The statuses for one audience, in order. */
    public static List<Status> of(Audience audience) {
        return ALL.stream().filter(status -> status.audience() == audience).toList();
    }

    /** The status with this code on calls to this audience. */
    public static Optional<Status> find(Audience audience, String code) {
        return ALL.stream()
                .filter(status -> status.audience() == audience && status.code().equals(code))
                .findFirst();
    }

    private static List<Status> build() {
        var all = new ArrayList<Status>();
        payerProgress(all);
        payerPaid(all);
        payerDenied(all);
        payerOther(all);
        patientReached(all);
        patientNotReached(all);
        return List.copyOf(all);
    }

    private static void payerProgress(List<Status> all) {
        var group = "In progress";
        all.add(payer("INPROC", "In process", group, List.of(RECEIVED_DATE, FOLLOW_UP_DATE), EXPECTED_DATE));
        all.add(payer(
                "PEND_PT", "Pended: waits for the patient", group, List.of(FOLLOW_UP_DATE), DEADLINE, ACTION_CODE));
        all.add(payer("PEND_PROV", "Pended: waits for us", group, List.of(ACTION_CODE, DEADLINE, FOLLOW_UP_DATE)));
        all.add(payer(
                "SETPAY",
                "Approved, set to pay",
                group,
                List.of(ALLOWED_CENTS, EXPECTED_DATE, FOLLOW_UP_DATE),
                PAID_CENTS,
                PATIENT_RESP_CENTS));
        all.add(payer("XOVER", "Forwarded to another payer", group, List.of(ACTION_CODE, FOLLOW_UP_DATE)));
        all.add(payer("NOF_CLAIM", "Claim not on file", group, List.of(ACTION_CODE, FOLLOW_UP_DATE), DEADLINE));
        all.add(payer("NOF_MEMBER", "Member not found", group, List.of(ACTION_CODE, FOLLOW_UP_DATE)));
    }

    private static void payerPaid(List<Status> all) {
        var group = "Paid";
        var amounts = List.of(PAID_DATE, ALLOWED_CENTS, PAID_CENTS, PATIENT_RESP_CENTS);
        all.add(payer(
                "PAID_CHK",
                "Paid by check",
                group,
                plus(amounts, CHECK_NUMBER),
                PROCESSED_DATE,
                ACTION_CODE,
                FOLLOW_UP_DATE));
        all.add(payer(
                "PAID_EFT",
                "Paid by EFT",
                group,
                plus(amounts, EFT_TRACE),
                PROCESSED_DATE,
                ACTION_CODE,
                FOLLOW_UP_DATE));
        all.add(payer("PAID_VCC", "Paid by virtual card", group, amounts, PROCESSED_DATE, ACTION_CODE, FOLLOW_UP_DATE));
        all.add(payer(
                "PAID_PT",
                "Paid to the patient",
                group,
                List.of(PAID_DATE, PAID_CENTS, ACTION_CODE),
                CHECK_NUMBER,
                FOLLOW_UP_DATE));
        all.add(payer(
                "PAID_OTHER", "Paid to another provider", group, List.of(PAID_DATE, ACTION_CODE), FOLLOW_UP_DATE));
        all.add(payer(
                "DED",
                "Applied to the deductible",
                group,
                List.of(PROCESSED_DATE, PATIENT_RESP_CENTS),
                ALLOWED_CENTS,
                PAID_CENTS,
                ACTION_CODE,
                FOLLOW_UP_DATE));
        all.add(payer(
                "COINS_COPAY",
                "Coinsurance or copay",
                group,
                List.of(PROCESSED_DATE, PATIENT_RESP_CENTS),
                ALLOWED_CENTS,
                PAID_CENTS,
                ACTION_CODE,
                FOLLOW_UP_DATE));
    }

    private static void payerDenied(List<Status> all) {
        denied(all, "DENY_TFL", "Denied: timely filing");
        denied(all, "DENY_AUTH", "Denied: no authorization");
        denied(all, "DENY_COB", "Denied: coordination of benefits");
        denied(all, "DENY_ELIG", "Denied: not eligible");
        denied(all, "DENY_DUP", "Denied: duplicate");
        denied(all, "DENY_INFO", "Denied: lacks information");
        denied(all, "DENY_BUNDLE", "Denied: bundled");
        denied(all, "DENY_MEDNEC", "Denied: medical necessity");
        denied(all, "DENY_NONCOV", "Denied: not covered");
        denied(all, "DENY_MAX", "Denied: maximum reached");
        denied(all, "DENY_CODING", "Denied: coding");
        denied(all, "DENY_CRED", "Denied: provider not credentialed");
        denied(all, "DENY_OTHER", "Denied: another reason");
    }

    private static void payerOther(List<Status> all) {
        var group = "Other";
        all.add(payer(
                "RECOUP", "Recoupment or offset", group, List.of(PAID_CENTS, ACTION_CODE), DEADLINE, FOLLOW_UP_DATE));
        all.add(payer(
                "APPEAL_OPEN", "Appeal in process", group, List.of(FOLLOW_UP_DATE), RECEIVED_DATE, EXPECTED_DATE));
        all.add(payer("APPEAL_UPHELD", "Appeal: denial upheld", group, List.of(ACTION_CODE, DEADLINE), FOLLOW_UP_DATE));
        all.add(payer("APPEAL_OVERTURNED", "Appeal: overturned", group, List.of(FOLLOW_UP_DATE), EXPECTED_DATE));
        all.add(payer("NO_ANSWER_GIVEN", "No answer: refused, closed or system down", group, List.of(FOLLOW_UP_DATE)));
        all.add(payer("CLOSED", "Nothing more to do", group, List.of(NOTE)));
    }

    private static void patientReached(List<Status> all) {
        var group = "Right person";
        all.add(patient(
                "RPC_PAID",
                "Says it is paid, or pays now",
                group,
                true,
                List.of(),
                PAID_DATE,
                PAID_CENTS,
                FOLLOW_UP_DATE));
        all.add(patient("RPC_PTP", "Promise to pay", group, false, List.of(PROMISE_DATE, PROMISE_CENTS)));
        all.add(patient("RPC_PLAN", "Wants a payment plan", group, false, List.of(FOLLOW_UP_DATE)));
        all.add(patient("RPC_DISPUTE", "Disputes the balance", group, true, List.of(NOTE)));
        all.add(patient("RPC_HARDSHIP", "Hardship, asks for assistance", group, false, List.of(FOLLOW_UP_DATE)));
        all.add(patient("RPC_INS_UPDATE", "Has other insurance", group, true, List.of(NOTE)));
        all.add(patient("RPC_REFUSED", "Refuses to pay", group, true, List.of(NOTE), FOLLOW_UP_DATE));
        all.add(patient("RPC_CALLBACK", "Asks for a call back", group, false, List.of(CALLBACK_AT)));
    }

    private static void patientNotReached(List<Status> all) {
        var other = "Somebody else";
        all.add(patient("WRONG_NUMBER", "Wrong number", other, true, List.of()));
        all.add(patient("THIRD_PARTY", "Another person answered", other, false, List.of(FOLLOW_UP_DATE)));
        all.add(patient("LANGUAGE", "Needs another language", other, false, List.of(FOLLOW_UP_DATE)));
        var machine = "Nobody";
        all.add(patient("VM_NONE", "Voicemail, no message left", machine, false, List.of(FOLLOW_UP_DATE)));
        all.add(patient("VM_LCM_LEFT", "Voicemail, message left", machine, false, List.of(FOLLOW_UP_DATE)));
        all.add(patient("FAX", "Fax or modem", machine, true, List.of()));
        var stop = "Must not be called";
        all.add(patient("DNC_REQUEST", "Asks not to be called", stop, true, List.of()));
        all.add(patient("CEASE", "Asks to cease contact", stop, true, List.of()));
        all.add(patient("ATTORNEY", "Represented by an attorney", stop, true, List.of(NOTE)));
        all.add(patient("BANKRUPT", "Bankruptcy", stop, true, List.of(NOTE)));
        all.add(patient("DECEASED", "Deceased", stop, true, List.of()));
        all.add(patient("MINOR", "A minor", stop, true, List.of()));
    }

    private static Status payer(
            String code, String label, String group, List<OutcomeField> requires, OutcomeField... optional) {
        return new Status(
                code,
                label,
                group,
                Audience.PAYER,
                plus(requires, CALL_REF),
                plus(List.of(optional), REP_NAME, NOTE),
                true);
    }

    private static void denied(List<Status> all, String code, String label) {
        all.add(payer(code, label, "Denied", List.of(CARC, ACTION_CODE), PROCESSED_DATE, DEADLINE, FOLLOW_UP_DATE));
    }

    private static Status patient(
            String code,
            String label,
            String group,
            boolean settles,
            List<OutcomeField> requires,
            OutcomeField... optional) {
        return new Status(code, label, group, Audience.PATIENT, requires, plus(List.of(optional), NOTE), settles);
    }

    private static List<OutcomeField> plus(List<OutcomeField> some, OutcomeField... more) {
        var all = new ArrayList<>(some);
        for (var field : more) {
            if (!all.contains(field)) {
                all.add(field);
            }
        }
        return all;
    }
}
