package io.claimline.scripts.catalogue;

import io.claimline.scripts.call.Audience;
import java.util.Arrays;
import java.util.List;

/** The scripts of a patient call, in the order of the call: what may be said to anyone first, then what to the patient alone. */
final class PatientScripts {
    private static final String TABLE = """
            greeting | Greeting | BEFORE_VERIFICATION | |
            verification | Right party and identity | BEFORE_VERIFICATION | | spokeWith
            third-party | Somebody else answers | BEFORE_VERIFICATION | THIRD_PARTY MINOR |
            wrong-number | Wrong number | BEFORE_VERIFICATION | WRONG_NUMBER |
            voicemail | Voicemail | VOICEMAIL | VM_LCM_LEFT |
            callback | Call back later | BEFORE_VERIFICATION | RPC_CALLBACK | callbackAt
            language-change | Another language | BEFORE_VERIFICATION | LANGUAGE | language
            opt-out | No more calls | BEFORE_VERIFICATION | DNC_REQUEST CEASE |
            represented | Attorney, or bankruptcy | BEFORE_VERIFICATION | ATTORNEY BANKRUPT | attorney.name
            deceased | The patient has died | BEFORE_VERIFICATION | DECEASED |
            balance | Balance | AFTER_VERIFICATION | |
            options | Options | AFTER_VERIFICATION | |
            pay-in-full | Pay in full | AFTER_VERIFICATION | RPC_PAID |
            promise | Promise to pay | AFTER_VERIFICATION | RPC_PTP | promise.amount promise.date
            plan | Payment plan | AFTER_VERIFICATION | RPC_PLAN | plan.payments plan.amount plan.firstDate
            insurance-update | Insurance update | AFTER_VERIFICATION | RPC_INS_UPDATE | insurance.payerName insurance.memberId
            dispute | Dispute | AFTER_VERIFICATION | RPC_DISPUTE | dispute
            hardship | Hardship and financial assistance | AFTER_VERIFICATION | RPC_HARDSHIP | hardship.reason
            refused | Does not want to pay | AFTER_VERIFICATION | RPC_REFUSED | refusalReason
            closing | Closing | AFTER_VERIFICATION | |
            """;

    private PatientScripts() {}

    static List<Script> all() {
        return TABLE.lines().map(PatientScripts::script).toList();
    }

    private static Script script(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new Script(
                Audience.PATIENT,
                cells.get(0),
                cells.get(1),
                Phase.valueOf(cells.get(2)),
                words(cells.get(3)),
                words(cells.get(4)));
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
    }
}
