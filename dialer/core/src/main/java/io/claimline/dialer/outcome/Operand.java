package io.claimline.dialer.outcome;

/**
 * Something that has a value when rules are evaluated: a field ({@code paidDate}), what was chosen ({@code statusCode}, {@code audience}),
 * a fact ({@code @today}) or a number ({@code #15}).
 *
 * @param text as on the wire
 */
public record Operand(String text) {
    /** The status that was chosen. */
    public static final Operand STATUS = new Operand("statusCode");

    /** {@code payer} or {@code patient}. */
    public static final Operand AUDIENCE = new Operand("audience");

    static Operand of(OutcomeField field) {
        return new Operand(field.key());
    }

    static Operand of(Fact fact) {
        return new Operand("@" + fact.key());
    }

    static Operand of(long number) {
        return new Operand("#" + number);
    }
}
