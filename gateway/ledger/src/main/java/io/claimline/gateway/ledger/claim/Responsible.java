package io.claimline.gateway.ledger.claim;

import io.claimline.gateway.ledger.party.PatientKey;
import io.claimline.gateway.ledger.party.Payer;

/** Who owes a balance. */
public sealed interface Responsible {
    /**
     * A payer owes it.
     *
     * @param payer which
     * @param sequence in which place it was billed
     */
    record ByPayer(Payer payer, PayerSequence sequence) implements Responsible {}

    /**
     * The patient owes it.
     *
     * @param patient which
     */
    record ByPatient(PatientKey patient) implements Responsible {}
}
