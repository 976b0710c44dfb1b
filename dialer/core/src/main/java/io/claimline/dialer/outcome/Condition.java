package io.claimline.dialer.outcome;

import java.util.List;
import java.util.Locale;

/**
 * When a rule or proposal applies.
 *
 * @param of what is looked at
 * @param test how
 * @param values what it is compared with; for {@link Test#OLDER} the one number of days
 */
public record Condition(Operand of, Test test, List<String> values) {
    /** Copies the values. */
    public Condition {
        values = List.copyOf(values);
    }

    /** The closed set of tests; the page knows exactly these. */
    public enum Test {
        /** It is one of the values. */
        IN,
        /** It is none of them; an empty one is none. */
        NOT_IN,
        /** It has a value. */
        FILLED,
        /** It is a number or an amount above zero. */
        POSITIVE,
        /** It is a date more than so many days ago. */
        OLDER;

        /** The name on the wire. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Condition status(String... codes) {
        return new Condition(Operand.STATUS, Test.IN, List.of(codes));
    }

    static Condition notStatus(String... codes) {
        return new Condition(Operand.STATUS, Test.NOT_IN, List.of(codes));
    }

    static Condition audience(String audience) {
        return new Condition(Operand.AUDIENCE, Test.IN, List.of(audience));
    }

    static Condition in(OutcomeField field, String... values) {
        return new Condition(Operand.of(field), Test.IN, List.of(values));
    }

    static Condition notIn(OutcomeField field, String... values) {
        return new Condition(Operand.of(field), Test.NOT_IN, List.of(values));
    }

    static Condition filled(OutcomeField field) {
        return new Condition(Operand.of(field), Test.FILLED, List.of());
    }

    static Condition positive(OutcomeField field) {
        return new Condition(Operand.of(field), Test.POSITIVE, List.of());
    }

    static Condition older(OutcomeField field, int days) {
        return new Condition(Operand.of(field), Test.OLDER, List.of(String.valueOf(days)));
    }
}
