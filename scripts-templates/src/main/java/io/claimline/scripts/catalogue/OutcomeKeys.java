package io.claimline.scripts.catalogue;

import java.util.Set;
import java.util.TreeSet;

/** Keys of what is recorded of a call, as scripts name them; a dot leads into a part of the outcome. */
public final class OutcomeKeys {
    private static final Set<String> FIELDS = words("""
            repName callRefNo noRefReason statusCode subStatus payerClaimControlNumber receivedDate processedDate paidDate expectedDate
            billed allowed paid prTotal prTotal.deductible prTotal.coinsurance prTotal.copay prTotal.nonCovered
            adjustment adjustment.group adjustment.carc adjustment.amount rarc
            payment.method payment.number payment.bulk payment.bulkAmount payment.payee payment.address payment.cashed
            payment.cashedDate payment.eftLast4
            denial.reason denial.policyRef
            correctedClaim.allowed correctedClaim.limitDays correctedClaim.deadline correctedClaim.address correctedClaim.payerId
            appeal.level appeal.limitDays appeal.deadline appeal.address appeal.fax appeal.portal appeal.decision
            recordsRequest.what recordsRequest.destination recordsRequest.letterDate recordsRequest.deadline
            cob.payer cob.memberId cob.eff cob.term
            recoup.offsetClaim recoup.amount recoup.letterDate
            timelyFiling.limitDays timelyFiling.deadline
            docRequested docRequested.eta
            actionCode nextFollowUpDate nextOwnerQueue noteText
            promise.amount promise.date plan.payments plan.amount plan.firstDate
            insurance.payerName insurance.memberId insurance.eff dispute callback.date callback.time spokeWith verifiedBy language
            """);

    private static final Set<String> ACTIONS = words("""
            WAIT REFILE CORRECT_F7 VOID_F8 APPEAL_L1 APPEAL_L2 APPEAL_L3 RECONSIDER SEND_RECORDS GET_AUTH CODING ENROLL UPDATE_COB
            CALL_PT BILL_PT BILL_SEC POST_PMT TRACE_PMT REISSUE ADJ_REQUEST WO_REQUEST ESCALATE CLIENT_ASSIST CLOSE
            """);

    private OutcomeKeys() {}

    /** Every field, in the order of the alphabet. */
    public static Set<String> fields() {
        return FIELDS;
    }

    /** Every action code. */
    public static Set<String> actions() {
        return ACTIONS;
    }

    private static Set<String> words(String text) {
        return java.util.Collections.unmodifiableSet(
                new TreeSet<>(Set.of(text.strip().split("\\s+", -1))));
    }
}
