package io.claimline.scripts.reminder;

import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.spoken.SpokenMoney;
import io.claimline.scripts.spoken.SpokenName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a line needs to know, and whether it can be said. No message quotes a fact. */
final class FactCheck {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final List<Problem> problems = new ArrayList<>();

    private FactCheck() {}

    static List<Problem> of(ReminderLine line, ReminderFacts facts) {
        var check = new FactCheck();
        check.caller(facts.caller());
        if (line.namesPerson()) {
            check.name("person", facts.person());
        }
        if (line == ReminderLine.VOICEMAIL) {
            check.contact(facts.caller());
        }
        if (!line.open()) {
            check.account(facts);
        }
        return List.copyOf(check.problems);
    }

    private void caller(ReminderCaller caller) {
        if (SpokenName.business(caller.name(), Language.EN).isEmpty()) {
            add(
                    "caller.name",
                    "is missing: a call says first who calls (47 CFR 64.1200(b)(1)). Set the name of the business.");
        }
        NeutralName.fault(caller.name()).ifPresent(fault -> add("caller.name", fault + "."));
        NeutralName.fault(caller.contact()).ifPresent(fault -> add("caller.contact", fault + "."));
        caller.hours().values().stream()
                .flatMap(hours -> NeutralName.fault(hours).stream())
                .findFirst()
                .ifPresent(fault -> add("caller.hours", fault + "."));
        if (!E164.matcher(caller.number()).matches()) {
            add("caller.number", "is missing or no number such as +12025550143. Set the number to call back.");
        }
    }

    private void contact(ReminderCaller caller) {
        if (caller.capacity() == Capacity.THIRD_PARTY
                && SpokenName.person(caller.contact(), Language.EN).isEmpty()) {
            add(
                    "caller.contact",
                    "is missing: a message of a debt collector names a person to ask for (12 CFR 1006.2(j)(1)(iii)). Set one.");
        }
    }

    private void account(ReminderFacts facts) {
        name("caller.practice", Optional.of(facts.caller().practice()));
        if (facts.balances().isEmpty()) {
            add("balances", "are missing: nothing is owed, so there is nothing to remind of. Take the account out.");
        }
        for (int i = 0; i < facts.balances().size(); i++) {
            var owed = facts.balances().get(i);
            amount("balances[" + i + "].cents", owed.cents());
            if (owed.provider().isPresent()) {
                name("balances[" + i + "].provider", owed.provider());
            }
        }
        if (facts.answerDays() < 1) {
            add("answerDays", "must be 1 or more. Set within how many days a question is answered.");
        }
    }

    private void amount(String field, Optional<Long> cents) {
        if (cents.isEmpty()) {
            add(field, "is missing. Complete the balance in the billing system.");
        } else if (cents.get() <= 0 || cents.get() > SpokenMoney.MOST_CENTS / ReminderTexts.MOST_BALANCES) {
            add(field, "is not an amount that can be owed. Correct the balance in the billing system.");
        }
    }

    private void name(String field, Optional<String> written) {
        if (written.flatMap(name -> SpokenName.person(name, Language.EN)).isEmpty()) {
            add(field, "is missing, or has no letter that can be said. Complete it in the billing system.");
        }
    }

    private void add(String field, String message) {
        problems.add(new Problem(field, message));
    }
}
