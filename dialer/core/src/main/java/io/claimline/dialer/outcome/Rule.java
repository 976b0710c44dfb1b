package io.claimline.dialer.outcome;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A rule across fields, as data: the server evaluates it here, the page evaluates the same. The kinds are a closed set; a field without a
 * value breaks none of them but {@link Count}.
 */
public sealed interface Rule {
    /** All of these must hold for the rule to apply. */
    List<Condition> when();

    /** At which field it is told. */
    OutcomeField field();

    /** What is wrong and what to do; {@code {label}}, {@code {status}}, {@code {sum}} and operands in braces stand for their values as people write them. */
    String message();

    /** Of these fields at least so many and at most so many have a value. */
    record Count(
            List<Condition> when, OutcomeField field, List<OutcomeField> fields, int least, int most, String message)
            implements Rule {
        /** Copies the lists. */
        public Count {
            when = List.copyOf(when);
            fields = List.copyOf(fields);
        }
    }

    /** The parts make the field to the cent. With {@code every} it applies when each part is given, else when any is. */
    record Sum(List<Condition> when, OutcomeField field, List<OutcomeField> parts, boolean every, String message)
            implements Rule {
        /** Copies the lists. */
        public Sum {
            when = List.copyOf(when);
            parts = List.copyOf(parts);
        }
    }

    /** The field is not above (or not below, or above) the other plus so many days; days count for dates alone. */
    record Compare(List<Condition> when, OutcomeField field, Order order, Operand other, Operand days, String message)
            implements Rule {
        /** Copies the conditions. */
        public Compare {
            when = List.copyOf(when);
        }
    }

    /** The field times the factor is not below the other. */
    record Product(List<Condition> when, OutcomeField field, OutcomeField factor, Operand other, String message)
            implements Rule {
        /** Copies the conditions. */
        public Product {
            when = List.copyOf(when);
        }
    }

    /** Every rule, in the order in which they are told. */
    static List<Rule> all() {
        return Stream.of(NeedRules.all(), MoneyRules.all(), DateRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** How a comparison must come out. */
    enum Order {
        AT_MOST,
        AT_LEAST,
        ABOVE;

        /** The name on the wire. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean holds(long one, long other) {
            return switch (this) {
                case AT_MOST -> one <= other;
                case AT_LEAST -> one >= other;
                case ABOVE -> one > other;
            };
        }
    }
}
