package io.claimline.scripts.reminder;

import io.claimline.scripts.call.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a reminder call, by the name that the dialogue has for it. {@link #open} ones are heard by whoever answers: nothing of a debt, of money, of care or
 * of health may be in them (C-43, C-44). All others only by the person who has verified.
 */
public enum ReminderLine {
    GREETING(true, "1 2 8 9", "0 *"),
    INBOUND_GREETING(true, "1 2 8 9", "0 *"),
    STRANGER(true, "1 0 8 9", "*"),
    ASK_BIRTH_DATE(true, "", ""),
    ASK_ZIP(true, "", ""),
    NOT_MATCHED(true, "", ""),
    NOT_VERIFIED(true, "", ""),
    WRONG_PERSON(true, "", ""),
    OPTED_OUT(true, "", ""),
    WRONG_KEY(true, "", ""),
    NO_KEY(true, "", ""),
    NOT_WRITTEN(true, "", ""),
    GOODBYE(true, "", ""),
    VOICEMAIL(true, "", ""),
    DISCLOSURE(false, "", ""),
    BALANCE(false, "", ""),
    MENU(false, "1 2 3 4 0 8 9 *", ""),
    PAY_MENU(false, "1 2 0 *", ""),
    LINK_SENT(false, "", ""),
    LINK_NOT_POSSIBLE(false, "", ""),
    ASK_PROMISE_DAY(false, "", "*"),
    CONFIRM_PROMISE(false, "1 2", "*"),
    PROMISE_KEPT(false, "", ""),
    PROMISE_DAY_WRONG(false, "", ""),
    ASK_QUESTION(false, "", ""),
    QUESTION_KEPT(false, "", ""),
    QUESTION_EMPTY(false, "", ""),
    TO_A_PERSON(true, "", ""),
    NOBODY_FREE(true, "1 *", "0 9"),
    CALL_BACK_KEPT(true, "", ""),
    ASK_MESSAGE(true, "", ""),
    MESSAGE_KEPT(true, "", ""),
    MESSAGE_EMPTY(true, "", "");

    private final boolean open;
    private final String keys;
    private final String moreKeys;

    ReminderLine(boolean open, String keys, String moreKeys) {
        this.open = open;
        this.keys = keys;
        this.moreKeys = moreKeys;
    }

    /** Whether whoever answers may hear it. */
    public boolean open() {
        return open;
    }

    /** The keys that the dialogue hears after it and the text names: digits, and {@code *}. */
    public List<String> keys() {
        return split(keys);
    }

    /** The keys that it hears too, and the text may name. */
    public List<String> moreKeys() {
        return split(moreKeys);
    }

    private static List<String> split(String spaced) {
        return spaced.isEmpty() ? List.of() : List.of(spaced.split(" ", -1));
    }

    /** Whether it is the first thing that is said: who calls, the number, and how to stop the calls. */
    public boolean greets() {
        return this == GREETING || this == INBOUND_GREETING || this == STRANGER;
    }

    /** Whether the text may name the person called for: lines for somebody whose number nobody knows cannot. */
    public boolean namesPerson() {
        return !open || this == GREETING || this == VOICEMAIL;
    }

    /** Whether the text says a day that is only known when it has been keyed in. */
    public boolean saysDay() {
        return this == CONFIRM_PROMISE || this == PROMISE_KEPT;
    }

    /** In file names: lower-case words with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Below the template root, such as {@code reminder/greeting.es.txt.ftl}. */
    public String path(Language language) {
        return "reminder/" + code() + "." + language.code() + ".txt.ftl";
    }

    /** The line of that code. */
    public static Optional<ReminderLine> ofCode(String code) {
        return Arrays.stream(values()).filter(line -> line.code().equals(code)).findFirst();
    }
}
