package io.claimline.gateway.ledger.claim;

import io.claimline.gateway.ledger.party.Payer;
import io.claimline.gateway.ledger.party.Subscriber;

/**
 * The policy under which a claim is sent.
 *
 * @param sequence whether this payer pays first, second, …
 * @param filingIndicator kind of insurance (SBR09), such as MB Medicare Part B, CI commercial, 09 self-pay; possibly
 *     empty
 * @param group group or policy number, possibly empty
 * @param subscriber who holds it
 * @param payer who is billed
 */
public record Coverage(
        PayerSequence sequence, String filingIndicator, String group, Subscriber subscriber, Payer payer) {
    /** Whether no insurance stands behind it, so that the patient owes the balance. */
    public boolean selfPay() {
        return filingIndicator.equals("09");
    }
}
