package io.claimline.dialer.compliance.facts;

/** Whose duty an open balance is, by the group code of its adjustments (rule C-47). */
public enum BalanceKind {
    /** Group PR: the patient's. */
    PATIENT_RESPONSIBILITY,
    /** There is no insurance. */
    SELF_PAY,
    /** Group CO: the provider writes it off; never asked of a patient. */
    CONTRACTUAL,
    /** Protected otherwise: Medicaid or QMB cost share, No Surprises Act, workers' compensation. */
    PROTECTED,
    /** A claim that the payer has yet to decide. */
    PAYER,
    /** Nothing is owed any more. */
    SETTLED,
    /** Not known. */
    UNKNOWN
}
