package io.claimline.scripts.catalogue;

import java.util.Set;
import java.util.TreeSet;

/** Keys of what is recorded of a call, as scripts name them; a dot leads into a part of the outcome. */
public final class OutcomeKeys {
    private static final Set<String> FIELDS = words("""
            contactType repName repId callRefNo noRefReason payerClaimControlNumber subStatus notDiscussedReason closedReason
            receivedDate processedDate expectedDate delayReason paidDate allowed allowedAboveBilled paid prTotal.total
            prTotal.deductible prTotal.coinsurance prTotal.copay prTotal.nonCovered payment.method payment.number payment.bulk
            payment.bulkAmount payment.payee payment.address payment.cashed payment.cashedDate payment.eftLast4 payment.cardFaxDate
            networkStatus feeBasis adjustment.carc noCarcReason adjustment.amount adjustment.more rarc denial.reason
            denial.policyRef timelyFiling.limitDays timelyFiling.deadline eligibleOnDos coverage.eff coverage.term refile.payerId
            refile.address refile.fax searchedBy cob.payer cob.memberId cob.eff cob.term cob.updated patientRequest.what
            patientRequest.letterDate patientRequest.deadline forwarded.to forwarded.date forwarded.phone deductible.annual
            deductible.met deductible.scope auth.onFile auth.retro auth.obtainedBy original.claim original.status original.paid
            missingElement bundle.primaryCode bundle.editSource bundle.modifierAllowed peerToPeerBy planExclusion abnOnFile
            patientLiable maximum.limit maximum.used maximum.date codePair enrolment.effectiveDate enrolment.groupLinked
            capitation.plan capitation.period liability.carrier liability.claim liability.adjuster pcpOfRecord recoup.offsetClaim
            recoup.patient recoup.amount recoup.letterDate recoup.reason recoup.disputeBy appeal.decision actionCode
            correctedClaim.allowed correctedClaim.limitDays correctedClaim.deadline correctedClaim.address correctedClaim.payerId
            appeal.level appeal.limitDays appeal.deadline appeal.address appeal.fax appeal.portal recordsRequest.what
            recordsRequest.destination recordsRequest.deadline recordsRequest.attention spokeWith promise.date promise.amount
            plan.payments plan.amount plan.firstDate dispute hardship.reason hardship.applicationSent insurance.payerName
            insurance.memberId insurance.eff refusalReason callbackAt language attorney.name attorney.phone bankruptcy.chapter
            bankruptcy.caseNumber bankruptcy.filedDate deceasedDate optOutScope nextFollowUpDate nextOwnerQueue docRequested.how
            docRequested.eta remarks
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
