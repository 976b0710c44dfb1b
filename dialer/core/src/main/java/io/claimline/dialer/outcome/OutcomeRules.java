package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.OutcomeField.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether an outcome may be saved as entered. One definition, used by the page and the API. */
public final class OutcomeRules {
    private static final int LONGEST_TEXT = 2_000;

    /** Years beyond 9999, which Java would read, are slips of the keyboard. */
    private static final int DATE_LENGTH = "2026-11-22".length();

    private OutcomeRules() {}

    /**
     * Everything that is wrong, field by field; empty when it may be saved.
     *
     * @param zone where the caller works, whose dates are meant
     */
    public static List<Violation> check(Status status, Map<String, String> fields, ZoneId zone, Instant now) {
        var violations = new ArrayList<Violation>();
        for (var name : fields.keySet()) {
            if (Arrays.stream(OutcomeField.values())
                    .noneMatch(field -> field.wire().equals(name))) {
                violations.add(new Violation(name, "There is no field of this name"));
            }
        }
        for (var field : status.requires()) {
            if (text(fields, field).isEmpty()) {
                violations.add(new Violation(field.wire(), field.label() + " is needed for '" + status.label() + "'"));
            }
        }
        for (var field : OutcomeField.values()) {
            text(fields, field).flatMap(text -> form(field, text)).ifPresent(violations::add);
        }
        if (violations.isEmpty()) {
            money(fields).ifPresent(violations::add);
            payment(fields).ifPresent(violations::add);
            deadline(fields).ifPresent(violations::add);
            dates(fields, now.atZone(zone).toLocalDate(), violations);
            callBack(fields, now).ifPresent(violations::add);
        }
        return List.copyOf(violations);
    }

    /** The value of a field, if it was given. */
    public static Optional<String> text(Map<String, String> fields, OutcomeField field) {
        return Optional.ofNullable(fields.get(field.wire())).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Violation> form(OutcomeField field, String text) {
        return switch (field.kind()) {
            case TEXT ->
                text.length() <= LONGEST_TEXT
                        ? Optional.empty()
                        : bad(field, "is longer than " + LONGEST_TEXT + " characters; shorten it");
            case DATE ->
                text.length() == DATE_LENGTH && parses(() -> LocalDate.parse(text))
                        ? Optional.empty()
                        : bad(field, "is not a date; write it as 2026-11-22");
            case INSTANT ->
                Character.isDigit(text.charAt(0)) && parses(() -> Instant.parse(text))
                        ? Optional.empty()
                        : bad(field, "is not a date and time");
            case MONEY ->
                text.matches("[0-9]{1,12}")
                        ? Optional.empty()
                        : bad(field, "is not an amount; write dollars and cents, 0.00 or more");
        };
    }

    /** Rule of the trade: what the payer pays and what the patient owes make up what is allowed. */
    private static Optional<Violation> money(Map<String, String> fields) {
        var allowed = cents(fields, ALLOWED_CENTS);
        var paid = cents(fields, PAID_CENTS);
        var patient = cents(fields, PATIENT_RESP_CENTS);
        if (allowed.isEmpty() || paid.isEmpty() || patient.isEmpty() || paid.get() + patient.get() == allowed.get()) {
            return Optional.empty();
        }
        return bad(
                ALLOWED_CENTS,
                "is " + dollars(allowed.get()) + ", but paid " + dollars(paid.get()) + " and patient "
                        + dollars(patient.get()) + " make " + dollars(paid.get() + patient.get())
                        + "; ask the representative which is right");
    }

    private static Optional<Violation> payment(Map<String, String> fields) {
        return text(fields, CHECK_NUMBER).isPresent() && text(fields, EFT_TRACE).isPresent()
                ? bad(EFT_TRACE, "and check number exclude each other; keep the one the payer used")
                : Optional.empty();
    }

    private static Optional<Violation> deadline(Map<String, String> fields) {
        var action = text(fields, ACTION_CODE);
        if (action.isEmpty()) {
            return Optional.empty();
        }
        var known = Arrays.stream(ActionCode.values())
                .filter(code -> code.name().equals(action.get()))
                .findFirst();
        if (known.isEmpty()) {
            return bad(ACTION_CODE, "is not an action; choose one of the list");
        }
        return known.get().needsDeadline() && text(fields, DEADLINE).isEmpty()
                ? Optional.of(
                        new Violation(DEADLINE.wire(), "'" + known.get().label() + "' needs the deadline: ask for it"))
                : Optional.empty();
    }

    private static void dates(Map<String, String> fields, LocalDate today, List<Violation> violations) {
        for (var field : List.of(RECEIVED_DATE, PROCESSED_DATE, PAID_DATE)) {
            text(fields, field)
                    .map(LocalDate::parse)
                    .filter(date -> date.isAfter(today))
                    .flatMap(date -> bad(field, "lies in the future"))
                    .ifPresent(violations::add);
        }
        for (var field : List.of(FOLLOW_UP_DATE, PROMISE_DATE)) {
            text(fields, field)
                    .map(LocalDate::parse)
                    .filter(date -> date.isBefore(today))
                    .flatMap(date -> bad(field, "lies in the past"))
                    .ifPresent(violations::add);
        }
    }

    private static Optional<Violation> callBack(Map<String, String> fields, Instant now) {
        return text(fields, CALLBACK_AT)
                .map(Instant::parse)
                .filter(at -> !at.isAfter(now))
                .flatMap(at -> bad(CALLBACK_AT, "lies in the past; enter a time to come"));
    }

    private static Optional<Long> cents(Map<String, String> fields, OutcomeField field) {
        return text(fields, field).map(Long::valueOf);
    }

    private static String dollars(long cents) {
        return "$" + cents / 100 + "." + String.format("%02d", cents % 100);
    }

    private static Optional<Violation> bad(OutcomeField field, String what) {
        return Optional.of(new Violation(field.wire(), field.label() + " " + what));
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeParseException notInForm) {
            return false;
        }
    }
}
