package io.claimline.scripts.reminder;

import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import java.util.Map;

/**
 * Who calls. All of it but the practice may be heard by whoever answers.
 *
 * @param name of the business that calls, which tells neither what is treated nor that debts are collected ({@link NeutralName})
 * @param number E.164, where a person answers or the call is recognised
 * @param contact a natural person, or the name they use on the telephone, to ask for; empty when there is none, which a third party may not leave out of a message
 *     to a machine (12 CFR 1006.2(j)(1)(iii))
 * @param hours by language, when the number is answered, such as "Monday to Friday, eight to five"; a language that lacks it is told none
 * @param practice the provider to whom money is owed; said only to the person who has verified
 * @param capacity in whose right the call is made
 */
public record ReminderCaller(
        String name, String number, String contact, Map<Language, String> hours, String practice, Capacity capacity) {
    /** Copies the map. */
    public ReminderCaller {
        hours = Map.copyOf(hours);
    }
}
