package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.OutcomeField.*;

import io.claimline.dialer.worklist.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a call to a patient can come to. No answer, busy and not in service are results of a call and not among them. */
final class PatientStatuses {
    private PatientStatuses() {}

    static List<Status> all() {
        var all = new ArrayList<Status>();
        reached(all);
        moreReached(all);
        notReached(all);
        stop(all);
        return List.copyOf(all);
    }

    private static void reached(List<Status> all) {
        var group = "Right person";
        all.add(status(
                "RPC_PAID",
                "Says it is paid, or pays now",
                group,
                true,
                List.of(),
                PAID,
                PAID_DATE,
                NEXT_FOLLOW_UP_DATE));
        all.add(status(
                "RPC_PTP", "Promise to pay", group, false, List.of(PROMISE_DATE, PROMISE_AMOUNT), NEXT_FOLLOW_UP_DATE));
        all.add(status(
                "RPC_PLAN",
                "Wants a payment plan",
                group,
                false,
                List.of(PLAN_PAYMENTS, PLAN_AMOUNT, PLAN_FIRST_DATE, NEXT_FOLLOW_UP_DATE)));
        all.add(status("RPC_CALLBACK", "Asks for a call back", group, false, List.of(CALLBACK_AT), CALLBACK_BY));
    }

    private static void moreReached(List<Status> all) {
        var group = "Right person";
        all.add(status("RPC_DISPUTE", "Disputes the balance", group, true, List.of(DISPUTE), NEXT_OWNER_QUEUE));
        all.add(status(
                "RPC_HARDSHIP",
                "Hardship, asks for assistance",
                group,
                false,
                List.of(HARDSHIP_REASON, NEXT_FOLLOW_UP_DATE),
                HARDSHIP_APPLICATION));
        all.add(status(
                "RPC_INS_UPDATE",
                "Has other insurance",
                group,
                true,
                List.of(INSURANCE_PAYER_NAME, INSURANCE_MEMBER_ID),
                INSURANCE_EFF));
        all.add(status("RPC_REFUSED", "Refuses to pay", group, true, List.of(REFUSAL_REASON), NEXT_FOLLOW_UP_DATE));
    }

    private static void notReached(List<Status> all) {
        var other = "Somebody else";
        all.add(status("WRONG_NUMBER", "Wrong number", other, true, List.of()));
        all.add(status("THIRD_PARTY", "Another person answered", other, false, List.of(NEXT_FOLLOW_UP_DATE)));
        all.add(status("LANGUAGE", "Needs another language", other, false, List.of(LANGUAGE), NEXT_FOLLOW_UP_DATE));
        var machine = "Nobody";
        all.add(status("VM_NONE", "Voicemail, no message left", machine, false, List.of(NEXT_FOLLOW_UP_DATE)));
        all.add(status("VM_LCM_LEFT", "Voicemail, message left", machine, false, List.of(NEXT_FOLLOW_UP_DATE)));
        all.add(status("FAX", "Fax or modem", machine, true, List.of()));
    }

    private static void stop(List<Status> all) {
        var group = "Must not be called";
        all.add(status("DNC_REQUEST", "Asks not to be called", group, true, List.of(), OPT_OUT_SCOPE));
        all.add(status("CEASE", "Asks to cease contact", group, true, List.of()));
        all.add(status("ATTORNEY", "Represented by an attorney", group, true, List.of(ATTORNEY_NAME), ATTORNEY_PHONE));
        all.add(status(
                "BANKRUPT",
                "Bankruptcy",
                group,
                true,
                List.of(),
                BANKRUPTCY_CASE,
                BANKRUPTCY_CHAPTER,
                BANKRUPTCY_FILED,
                ATTORNEY_NAME,
                ATTORNEY_PHONE));
        all.add(status("DECEASED", "Deceased", group, true, List.of(), DECEASED_DATE));
        all.add(status("MINOR", "A minor", group, true, List.of()));
    }

    private static Status status(
            String code,
            String label,
            String group,
            boolean settles,
            List<OutcomeField> requires,
            OutcomeField... optional) {
        var offered = new ArrayList<>(List.of(optional));
        offered.add(SPOKE_WITH);
        offered.add(REMARKS);
        return new Status(code, label, group, Audience.PATIENT, requires, offered, Map.of(), settles);
    }
}
