package io.claimline.scripts.catalogue;

import io.claimline.scripts.call.Audience;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The scripts of a claim-status call: the opening, and one for each status that a representative can tell. */
final class PayerScripts {
    /** Name, title, statuses, and fields that must be asked; opening and identification need none. */
    private static final String TABLE = """
            not-on-file | Claim not on file, member found | NOF_CLAIM | eligibleOnDos coverage.eff coverage.term refile.payerId refile.address timelyFiling.limitDays timelyFiling.deadline
            member-not-found | Member not found | NOF_MEMBER | searchedBy
            in-process | In process | INPROC | receivedDate expectedDate
            pended-patient | Pended: information requested from the patient | PEND_PT | patientRequest.what patientRequest.letterDate patientRequest.deadline
            pended-provider | Pended: information requested from the provider | PEND_PROV | recordsRequest.what recordsRequest.destination recordsRequest.deadline
            forwarded | Forwarded, or crossed over | XOVER | forwarded.to forwarded.date
            set-to-pay | Approved, set to pay | SETPAY | allowed paid prTotal.total expectedDate
            paid-check | Paid by check | PAID_CHK | processedDate paidDate allowed paid prTotal.total prTotal.copay prTotal.coinsurance prTotal.deductible payment.number payment.bulk payment.bulkAmount payment.address payment.cashed payment.cashedDate
            paid-eft | Paid by electronic transfer | PAID_EFT | processedDate paidDate allowed paid prTotal.total payment.number payment.bulkAmount payment.eftLast4
            paid-virtual-card | Paid by virtual card | PAID_VCC | processedDate paidDate allowed paid prTotal.total payment.cardFaxDate
            paid-patient | Paid to the patient | PAID_PT | paidDate paid payment.number
            paid-other | Paid to another provider or tax ID | PAID_OTHER | payment.payee paidDate
            deductible | Applied to the deductible | DED | prTotal.deductible processedDate
            coinsurance-copay | Coinsurance or copay | COINS_COPAY | prTotal.coinsurance prTotal.copay processedDate
            underpaid | Underpaid, or low allowed amount | PAID_CHK PAID_EFT PAID_VCC | allowed feeBasis networkStatus
            denied-timely-filing | Denied: timely filing | DENY_TFL | processedDate adjustment.carc receivedDate timelyFiling.limitDays appeal.address appeal.limitDays
            denied-authorization | Denied: no authorization | DENY_AUTH | processedDate adjustment.carc auth.retro appeal.address appeal.limitDays
            denied-other-coverage | Denied: coordination of benefits | DENY_COB | processedDate adjustment.carc cob.payer cob.eff
            denied-eligibility | Denied: not eligible | DENY_ELIG | processedDate adjustment.carc coverage.eff coverage.term
            denied-duplicate | Denied: duplicate | DENY_DUP | processedDate adjustment.carc original.claim original.status
            denied-lacks-information | Denied: lacks information | DENY_INFO | processedDate adjustment.carc rarc missingElement correctedClaim.limitDays
            denied-bundled | Denied: bundled | DENY_BUNDLE | processedDate adjustment.carc bundle.primaryCode
            denied-medical-necessity | Denied: medical necessity | DENY_MEDNEC | processedDate adjustment.carc denial.policyRef peerToPeerBy appeal.limitDays appeal.address
            denied-not-covered | Denied: not covered | DENY_NONCOV | processedDate adjustment.carc abnOnFile
            denied-maximum-reached | Denied: maximum reached | DENY_MAX | processedDate adjustment.carc maximum.limit maximum.used maximum.date
            denied-coding | Denied: diagnosis or procedure mismatch | DENY_CODING | processedDate adjustment.carc codePair
            denied-not-credentialed | Denied: provider not credentialed | DENY_CRED | processedDate adjustment.carc enrolment.effectiveDate
            denied-capitation | Denied: capitation | DENY_OTHER | processedDate adjustment.carc capitation.plan capitation.period
            denied-accident | Denied: workers' compensation or auto | DENY_OTHER | processedDate adjustment.carc liability.carrier liability.claim liability.adjuster
            denied-referral | Denied: referral or primary care provider | DENY_OTHER | processedDate adjustment.carc pcpOfRecord
            recoupment | Recoupment or offset | RECOUP | recoup.offsetClaim recoup.patient recoup.amount recoup.letterDate recoup.reason recoup.disputeBy
            appeal-status | Appeal status | APPEAL_OPEN APPEAL_UPHELD APPEAL_OVERTURNED | receivedDate appeal.decision appeal.level appeal.deadline
            not-finished | Claim closed, refused, dropped, system down or limit reached | NOT_DISCUSSED CLOSED | notDiscussedReason
            """;

    private PayerScripts() {}

    static List<Script> all() {
        var statuses = TABLE.lines().map(PayerScripts::status).toList();
        var opening = new Script(
                Audience.PAYER, "opening", "Opening and identification", Phase.OPENING, List.of(), List.of("repName"));
        return Stream.concat(Stream.of(opening), statuses.stream()).toList();
    }

    private static Script status(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new Script(
                Audience.PAYER, cells.get(0), cells.get(1), Phase.STATUS, words(cells.get(2)), words(cells.get(3)));
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" ", -1));
    }
}
