package io.claimline.scripts.reminder;

import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.spoken.SpokenMoney;
import io.claimline.scripts.spoken.SpokenName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What a line needs to know, and whether it can be said. No message quotes a fact. */
final class FactCheck {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** What is wrong with callers. There is one for each client; a hundred texts of each call ask, and looking for what a name tells takes longer than to render one. */
    private static final Map<ReminderCaller, List<Problem>> CALLERS = new ConcurrentHashMap<>();

    private static final int MOST_CALLERS = 1_000;

    private final List<Problem> problems = new ArrayList<>();

    private FactCheck() {}

    static List<Problem> of(ReminderLine line, ReminderFacts facts) {
        var check = new FactCheck();
        check.problems.addAll(caller(facts.caller()));
        if (line.namesPerson()) {
            check.person(facts.person());
        }
        if (line == ReminderLine.VOICEMAIL) {
            check.contact(facts.caller());
        }
        if (!line.open()) {
            check.account(facts);
        }
        return List.copyOf(check.problems);
    }

    private static List<Problem> caller(ReminderCaller caller) {
        if (CALLERS.size() >= MOST_CALLERS) {
            CALLERS.clear();
        }
        return CALLERS.computeIfAbsent(caller, FactCheck::checked);
    }

    private static List<Problem> checked(ReminderCaller caller) {
        var check = new FactCheck();
        check.checkCaller(caller);
        return List.copyOf(check.problems);
    }

    private void checkCaller(ReminderCaller caller) {
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
        business("caller.practice", facts.caller().practice());
        if (facts.balances().isEmpty()) {
            add("balances", "are missing: nothing is owed, so there is nothing to remind of. Take the account out.");
        }
        for (int i = 0; i < facts.balances().size(); i++) {
            var owed = facts.balances().get(i);
            amount("balances[" + i + "].cents", owed.cents());
            if (owed.provider().isPresent()) {
                business("balances[" + i + "].provider", owed.provider().get());
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

    private void person(Optional<String> written) {
        said("person", written.flatMap(name -> SpokenName.person(name, Language.EN)));
    }

    private void business(String field, String written) {
        said(field, SpokenName.business(written, Language.EN));
    }

    private void said(String field, Optional<String> name) {
        if (name.isEmpty()) {
            add(field, "is missing, or has no letter that can be said. Complete it in the billing system.");
        }
    }

    private void add(String field, String message) {
        problems.add(new Problem(field, message));
    }
}
