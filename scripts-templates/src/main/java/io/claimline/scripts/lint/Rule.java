package io.claimline.scripts.lint;

import java.util.Locale;

/** What the linter looks for, on what ground, and what to do about it. */
public enum Rule {
    SYNTAX("Freemarker can read it", "Close what is open, and check the spelling of the directive."),
    LANGUAGE(
            "only directives, built-ins and macros of the script language",
            "Use a macro of the list, or say it in plain text."),
    DOES_NOT_RENDER("it renders for every sample call", "Put what may be missing into <#if name??> … </#if>."),
    LEFTOVER(
            "nothing of a template is left in the text", "Write ${name}; directives begin with <# and macros with <@."),
    MARKUP("only simple markup, closed in order", "Use the macros: step, say, check, ask, next, offer."),
    EMPTY_STEP(
            "every text is in a step, and no step is empty",
            "Write the text inside <@step title=\"…\">, or remove the step."),
    UNKNOWN_FIELD("need and want name a field of the outcome", "Choose a field of the table."),
    UNKNOWN_CODE("act names an action, choice a status", "Choose a code of the table, or leave it out."),
    MISSING_FIELD("a script asks for every field that its status requires", "Ask for it with <@need field=\"…\">."),
    RECORDING_NOTICE("a recorded call says so first (C-70)", "Put <@recording/> into the greeting."),
    NOT_A_DEBT_COLLECTOR(
            "nobody but a third-party collector speaks as one (C-40)",
            "Remove it; <@disclose/> says it where it belongs."),
    DISCLOSURE_MISSING(
            "a third-party collector says so with the first mention of the balance (C-40, 12 CFR 1006.18(e))",
            "Put <@disclose/> before the balance."),
    DEBT_BEFORE_VERIFICATION(
            "no word of a debt to anybody unidentified (C-44, 12 CFR 1006.6(d))",
            "Move it into a script that is read after verification."),
    PHI_BEFORE_VERIFICATION(
            "nothing of account, money or health before verification (C-43)",
            "Move it into a script that is read after verification."),
    READS_IDENTIFIER_OUT(
            "the person states identifiers, and does not confirm them (C-43)",
            "Ask an open question: please tell me your date of birth."),
    VOICEMAIL_SAYS_MORE(
            "voicemail is limited content (C-42, 12 CFR 1006.2(j))",
            "Leave name, office, call-back number and the request to call; nothing else."),
    VOICEMAIL_SAYS_LESS(
            "a limited-content message is whole (C-42)",
            "Say who calls, from which office, and the number to call back."),
    THREAT("no threat, and no legal action (C-45, 12 CFR 1006.14, 1006.22)", "Remove it. Say what the person can do."),
    FALSE_REPRESENTATION(
            "nothing that misleads about who calls or what must be done (C-45, 12 CFR 1006.18)", "Remove it."),
    ABUSE("no insult (C-45, 15 USC 1692d)", "Remove it."),
    CONVENIENCE_FEE("no fee for paying (C-48, 12 CFR 1006.22(b))", "Remove it."),
    CARD_BY_VOICE(
            "nobody says a card number aloud (C-60, PCI DSS 3.3.1)", "Hand over to the keypad or the payment link."),
    WAIVER("no discount or waiver that the client has not approved (C-66)", "Remove it; a supervisor decides."),
    CALLER_NOT_TOLD(
            "a reminder says first who calls and the number (47 CFR 64.1200(b))",
            "Begin with ${caller.name} and ${sayPhone(caller.number)}."),
    OPT_OUT_NOT_TOLD("a reminder says how to stop the calls before anything else is asked", "Name key 9."),
    OTHER_KEYS(
            "a reminder names the keys that are heard after it, each once, in the same order in every language",
            "Name those of the table in docs/reminders.md."),
    NOT_IN_WORDS(
            "a reminder writes in words what a voice would read in any way",
            "Use sayMoney, sayDate, sayPhone or sayCount, or write it out."),
    AMOUNT_OR_DAY_MISSING(
            "balance and promise say the amount, and a promise its day",
            "Say ${sayMoney(totalCents)}, and [day] on a line of its own."),
    OTHER_LANGUAGE("one language in one script", "Translate it.");

    private final String wants;
    private final String advice;

    Rule(String wants, String advice) {
        this.wants = wants;
        this.advice = advice;
    }

    /** As it is shown and looked up. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it wants, with the ground. */
    public String wants() {
        return wants;
    }

    /** What to do when it is broken. */
    public String advice() {
        return advice;
    }
}
