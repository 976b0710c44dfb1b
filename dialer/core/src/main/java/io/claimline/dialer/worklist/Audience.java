package io.claimline.dialer.worklist;

/** Who is called. The two need different diallers (DESIGN, section 1). */
public enum Audience {
    /** A patient or guarantor about a balance: consent, hours and frequency rules apply. */
    PATIENT,
    /** An insurance payer about claims: an IVR answers, then a queue, then a representative. */
    PAYER
}
