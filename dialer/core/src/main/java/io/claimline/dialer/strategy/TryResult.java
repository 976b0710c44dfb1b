package io.claimline.dialer.strategy;

/** What came of one try to reach an account, by whatever medium. */
public enum TryResult {
    /** It rang to the end, or was taken back while it rang. */
    NO_ANSWER,
    /** Busy. */
    BUSY,
    /** The number or address is out of service, or the message came back. */
    OUT_OF_SERVICE,
    /** A machine answered and no message was left. */
    MACHINE,
    /** A message was left after the tone. */
    MESSAGE_LEFT,
    /** Somebody answered and hung up before they had verified. */
    HUNG_UP_EARLY,
    /** Somebody answered, but could not verify. */
    NOT_VERIFIED,
    /** The number reaches somebody else. */
    WRONG_PERSON,
    /** The person has heard what is owed, or spoke with us. */
    HEARD,
    /** The person has promised to pay. */
    PROMISED,
    /** A link to pay was sent. */
    LINK_SENT,
    /** The person left a question. */
    ASKED,
    /** The person asked not to be called. */
    OPTED_OUT,
    /** The message or letter went out. */
    SENT,
    /** The call was lost on our side; it may have reached the person. */
    INTERRUPTED,
    /** The rules forbade it for good, or the switch would not. */
    REFUSED,
    /** What must be said or known of the person is missing, as a name, or a date of birth to verify by. */
    UNFIT,
    /** Taken off before it was tried, by a supervisor or because it is paid. */
    WITHDRAWN,
    /**
     * Given back before it was tried: the campaign was paused or stopped, or nobody took it up in its hours. It is not a try: nothing follows it but the same again, as soon as the strategy may.
     */
    UNTRIED
}
