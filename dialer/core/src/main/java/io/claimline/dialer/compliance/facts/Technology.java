package io.claimline.dialer.compliance.facts;

/** How a call, or a message, speaks. */
public enum Technology {
    /** A person speaks. */
    LIVE,
    /** A recorded or artificial voice speaks, if only for a moment (47 CFR 64.1200(a)(1)(iii), rule C-21). */
    PRERECORDED,
    /** Written, as a text message. */
    TEXT,
    /** Written, over WhatsApp. */
    WHATSAPP,
    /** Written, as an e-mail. */
    EMAIL
}
