package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.PriorAttempt.Ending;
import io.claimline.dialer.compliance.rule.Counted;
import io.claimline.dialer.compliance.rule.Per;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The earlier attempts of one call, picked out once for each way in which the rules of its table count them. */
final class Tallies {
    private final DialFacts facts;
    /** By the table's number of the way of counting; then one for each debt where it is by debt and they are known, else one. */
    private final List<@Nullable List<List<Instant>>> counted = new ArrayList<>();
    /** When conversations began, newest first. */
    private final Map<Per, List<Instant>> conversations = new EnumMap<>(Per.class);

    Tallies(DialFacts facts) {
        this.facts = facts;
    }

    /**
     * When the attempts began that are counted together, newest first: for each debt of the call in order when it is by debt, else once.
     *
     * @param number the table's number of this way of counting
     */
    List<List<Instant>> of(int number, Counted which, Per per) {
        if (number >= counted.size()) {
            counted.addAll(Collections.nCopies(number + 1 - counted.size(), null));
        }
        var known = counted.get(number);
        if (known == null) {
            known = count(which, per);
            counted.set(number, known);
        }
        return known;
    }

    private List<List<Instant>> count(Counted which, Per per) {
        if (!byDebt(per)) {
            return List.of(times(attempt -> which.counts(attempt) && concerns(attempt, per)));
        }
        var found = new ArrayList<List<Instant>>();
        for (var debt : debts()) {
            found.add(times(attempt -> which.counts(attempt) && attempt.about(debt.id())));
        }
        return found;
    }

    /** When conversations began that a rule would hear of, newest first. */
    List<Instant> conversations(Per per) {
        return conversations.computeIfAbsent(
                per, _ -> times(attempt -> attempt.ending() == Ending.CONVERSATION && concernsAny(attempt, per)));
    }

    private List<Instant> times(Predicate<PriorAttempt> wanted) {
        var found = new ArrayList<Instant>();
        for (var attempt : facts.person().attempts()) {
            if (wanted.test(attempt)) {
                found.add(attempt.at());
            }
        }
        return found;
    }

    private boolean concernsAny(PriorAttempt attempt, Per per) {
        return byDebt(per) ? debts().stream().anyMatch(debt -> attempt.about(debt.id())) : concerns(attempt, per);
    }

    /** A debt that is not known is every debt. */
    private boolean concerns(PriorAttempt attempt, Per per) {
        return per != Per.NUMBER || attempt.reached(facts.destination().number());
    }

    /** Whether each debt of the call is counted for itself. */
    boolean byDebt(Per per) {
        return per == Per.DEBT && !debts().isEmpty();
    }

    List<Debt> debts() {
        return facts.account().debts();
    }
}
