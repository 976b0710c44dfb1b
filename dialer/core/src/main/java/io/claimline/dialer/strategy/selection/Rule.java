package io.claimline.dialer.strategy.selection;

import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.TryResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Whether an account is chosen. Small rules, put together by {@link All}, {@link Any} and {@link Not}. */
public sealed interface Rule {
    /** Is it chosen on that day, and why? */
    default Choice choose(Subject account, LocalDate today) {
        return Choosing.choose(this, account, today);
    }

    /** Every one lets it in. Of no rules: everybody is in. */
    record All(List<Rule> rules) implements Rule {
        /** Copies the rules. */
        public All {
            rules = List.copyOf(rules);
        }
    }

    /** At least one lets it in. */
    record Any(List<Rule> rules) implements Rule {
        /** @throws IllegalArgumentException when there is none, for that would choose nobody */
        public Any {
            rules = List.copyOf(rules);
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("'any' needs at least one rule");
            }
        }
    }

    /** The rule keeps it out. */
    record Not(Rule rule) implements Rule {}

    /** So much is owed, both ends included, in cents. */
    record Owes(long least, long most) implements Rule {
        /** @throws IllegalArgumentException when the ends are crossed */
        public Owes {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException(
                        "'owes' needs 0 <= least <= most, but has " + least + " and " + most);
            }
        }
    }

    /** What the age of a balance is counted from. */
    enum Basis {
        SERVICE,
        BILL,
        RESPONSIBILITY
    }

    /** Its oldest balance is so many days old, both ends included. One whose day is not known is out. */
    record Aged(Basis basis, int least, int most) implements Rule {
        /** @throws IllegalArgumentException when the ends are crossed */
        public Aged {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException(
                        "'aged' needs 0 <= least <= most, but has " + least + " and " + most);
            }
        }
    }

    /** It is in one of these steps, or comes to one next. */
    record AtStep(Set<StepId> steps) implements Rule {
        /** Copies the steps. */
        public AtStep {
            steps = Set.copyOf(steps);
        }
    }

    /** The last contact is at least so many days ago, or never was. */
    record QuietFor(int days) implements Rule {
        /** @throws IllegalArgumentException when negative */
        public QuietFor {
            if (days < 0) {
                throw new IllegalArgumentException("'quiet_for' needs 0 days or more, but has " + days);
            }
        }
    }

    /** One of these came of the last contact. */
    record LastCame(Set<TryResult> results) implements Rule {
        /** Copies the results. */
        public LastCame {
            results = Set.copyOf(results);
        }
    }

    /** A promise to pay was broken. */
    record PromiseBroken() implements Rule {}

    /** It is an account of one of these clients. */
    record OfClient(Set<String> clients) implements Rule {
        /** Copies the clients. */
        public OfClient {
            clients = Set.copyOf(clients);
        }
    }

    /** The person speaks one of these languages, ISO 639-1. */
    record Speaks(Set<String> languages) implements Rule {
        /** Copies the languages. */
        public Speaks {
            languages = Set.copyOf(languages);
        }
    }

    /** The address is in one of these states. */
    record InState(Set<String> states) implements Rule {
        /** Copies the states. */
        public InState {
            states = Set.copyOf(states);
        }
    }
}
