package io.claimline.dialer.reminder;

/** How far a reminder call came. A call reaches several, each at most once; the report counts them. */
public enum Point {
    /** A machine answered. */
    MACHINE,
    /** The limited-content message was said to a machine from its first to its last word. */
    MESSAGE_LEFT,
    /** A person, or what may be one, heard who calls to the end, or pressed a key before. */
    GREETED,
    /** Somebody said by key to be the person called for. */
    IDENTIFIED,
    /** The date of birth that was keyed is one that we have on file at this number. */
    KEYED_BIRTH_DATE,
    /** The ZIP code that was keyed is one that we have on file at this number. */
    KEYED_ZIP,
    /** What was keyed is what we have on file, of one person alone. */
    VERIFIED,
    /** What was keyed fits several people known at the number alike; an agent must find out who calls. */
    SEVERAL_FIT,
    /** The tries to be verified are used up. */
    NOT_VERIFIED,
    /** The balance was said to the person who verified, to its end or until a key. */
    HEARD_BALANCE,
    /** A promise to pay is written down. */
    PROMISED,
    /** A question is recorded. */
    ASKED,
    /** A link to pay is on its way. */
    LINK_SENT,
    /** A person was asked for. */
    WANTED_A_PERSON,
    /** That person is to take a card: card data will be spoken or keyed (C-60). */
    WANTED_TO_PAY_BY_CARD,
    /** A call back was asked for, and that is written down. */
    CALL_BACK,
    /** Somebody else has this number; as soon as that is keyed. */
    WRONG_PERSON,
    /** No more calls are wanted; as soon as that is keyed. */
    OPTED_OUT
}
