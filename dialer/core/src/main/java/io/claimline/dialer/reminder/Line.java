package io.claimline.dialer.reminder;

/**
 * What a reminder call can say. Each line is a text of its own in each language, rendered and spoken before the call is placed. Those {@link #open} are heard by whoever answers:
 * nothing of a debt, of money, of care or of health may be in them (rules C-43, C-44). All others only by the person who has verified.
 */
public enum Line {
    /** Who calls, that it is an automated call, for whom, the number to call back, and the keys: 1 for "that is me", 2 wrong person, 8 the other language, 9 no more calls. */
    GREETING(true),
    /** To whom who calls back is connected, and the keys. */
    INBOUND_GREETING(true),
    /** To somebody whose number we do not know: 1 leave a message, 0 be called back by a person, 8 the other language, 9 no more calls to this number. */
    STRANGER(true),
    /** Asks for the date of birth: eight keys, month, day, year. */
    ASK_BIRTH_DATE(true),
    /** Asks for the ZIP code of the home address: five keys. */
    ASK_ZIP(true),
    /** What was keyed is not what we have; once more. */
    NOT_MATCHED(true),
    /** Could not be verified; whom to call instead. */
    NOT_VERIFIED(true),
    /** Sorry; this number is not called for that person again. */
    WRONG_PERSON(true),
    /** No more calls; heard by whoever pressed the key. */
    OPTED_OUT(true),
    /** That key means nothing here. */
    WRONG_KEY(true),
    /** Nothing was heard. */
    NO_KEY(true),
    /** What was wanted could not be written down; the number to call instead. */
    NOT_WRITTEN(true),
    /** Thanks, the number to call back, good-bye; says nothing of the account. */
    GOODBYE(true),
    /** Limited content for a machine (12 CFR 1006.2(j)). */
    VOICEMAIL(true),
    /** What a collector for others must say once the person is known (12 CFR 1006.18(e)); empty for all others. */
    DISCLOSURE(false),
    /** What is owed to whom, for when, due by when. */
    BALANCE(false),
    /** The keys: 1 the balance again, 2 pay, 3 promise, 4 a question, 0 a person, 8 the other language, 9 no more calls, star to repeat. */
    MENU(false),
    /** Ways to pay: 1 a link by text, 2 a link by e-mail, 0 by card with a person, star back. */
    PAY_MENU(false),
    /** The link is on its way. */
    LINK_SENT(false),
    /** There is no address for it, or no consent. */
    LINK_NOT_POSSIBLE(false),
    /** Asks for the day of the promise: four keys, month and day. */
    ASK_PROMISE_DAY(false),
    /** Says the promise with amount and day, for which {@link Voice#DAY} stands; 1 is yes, 2 another day. */
    CONFIRM_PROMISE(false),
    /** The promise is written down, with amount and day; {@link Voice#DAY} stands for the day here too. */
    PROMISE_KEPT(false),
    /** No such day, or one too far away; says the last possible one. */
    PROMISE_DAY_WRONG(false),
    /** Asks for the question after the tone. */
    ASK_QUESTION(false),
    /** The question is recorded, and by when it is answered. */
    QUESTION_KEPT(false),
    /** Nothing was recorded. */
    QUESTION_EMPTY(false),
    /** A person is sought. */
    TO_A_PERSON(true),
    /** Nobody is free; 1 to be called back, star to go on. */
    NOBODY_FREE(true),
    /** Somebody will call back. */
    CALL_BACK_KEPT(true),
    /** Asks for the message of somebody whom we do not know, after the tone. */
    ASK_MESSAGE(true),
    /** The message is recorded; good-bye. */
    MESSAGE_KEPT(true),
    /** No message was recorded. */
    MESSAGE_EMPTY(true);

    private final boolean open;

    Line(boolean open) {
        this.open = open;
    }

    /** Whether whoever answers may hear it. */
    public boolean open() {
        return open;
    }
}
