package io.claimline.dialer.reminder;

import io.claimline.dialer.id.RecordingId;
import java.time.LocalDate;

/** Where a dialogue is: what the next key means. */
sealed interface Stage {
    /** A key is waited for; 9 is heard in all of them, for who was told once that it ends all calls may press it at any time (47 CFR 64.1200(a)(10)). */
    sealed interface Asks extends Stage {}

    /** Hears whether a person or a machine answered. */
    record Judging() implements Stage {}

    /** Nobody has answered yet. */
    record Unanswered() implements Stage {}

    /** Says who calls and for whom. */
    record Greeting() implements Asks {}

    /** Says to somebody who calls, and whom nobody knows, what can be done. */
    record Visiting() implements Asks {}

    /** Asks for the date of birth. */
    record BirthDate() implements Asks {}

    /** Asks for the ZIP code. */
    record Zip() implements Asks {}

    /** Says who collects, to a person who has verified. */
    record Disclosing() implements Stage {}

    /** Tells the balance. It is a turn of its own, so that it is known who heard it to its end and then hung up. */
    record Telling() implements Asks {}

    /** Said what can be done, and perhaps another thing before. */
    record Menu() implements Asks {}

    /** Says how one can pay. */
    record PayMenu() implements Asks {}

    /** Asks for the day of a promise. */
    record PromiseDay() implements Asks {}

    /** Asks whether that day is right. */
    record PromiseSure(LocalDate day) implements Asks {}

    /** Invites to ask. */
    record Inviting() implements Stage {}

    /** Records a question. */
    record Recording(RecordingId recording) implements Stage {}

    /** Has what was said written down. */
    record Keeping(Said said) implements Stage {}

    /** Seeks an agent, who may come at any moment; {@code told} when the person was told that nobody is free yet. */
    record Seeking(boolean told) implements Stage {}

    /** Offers to call back, for nobody is free. */
    record Offering() implements Asks {}

    /** A machine says its greeting. */
    record MachineSpeaks() implements Stage {}

    /** Leaves the message. */
    record Message() implements Asks {}

    /** Says a last thing. */
    record Farewell() implements Stage {}

    /** An agent has the call, or it is over. */
    record Over() implements Stage {}
}
