package io.claimline.gateway.ledger.claim;

/** The three kinds of 837. */
public enum ClaimType {
    /** 837P, implementation guide X222. */
    PROFESSIONAL,
    /** 837I, implementation guide X223. */
    INSTITUTIONAL,
    /** 837D, implementation guide X224. */
    DENTAL
}
