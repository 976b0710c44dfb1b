package io.claimline.dialer.asterisk.ear;

/** What a frame sounds like. */
enum Sounding {
    SILENCE,
    VOICE,
    /** One steady frequency, as the tone of an answering machine or of a fax. */
    TONE
}
