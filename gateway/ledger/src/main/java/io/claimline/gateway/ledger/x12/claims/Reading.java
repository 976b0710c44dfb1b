package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.x12.Place;
import io.claimline.gateway.ledger.x12.Problem;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Problems;
import io.claimline.gateway.ledger.x12.Segment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads typed elements, and says of every one that it cannot read where it is and which claim it is about. */
final class Reading {
    private final Problems problems;
    private final List<Problem> ofClaim = new ArrayList<>();
    private String loop = Place.ENVELOPE;
    private String claimNumber = "";

    Reading(Problems problems) {
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    void enter(String newLoop) {
        loop = newLoop;
    }

    /** From here on, problems are about the claim of this number; empty: about none. */
    void about(String number) {
        claimNumber = number;
        ofClaim.clear();
    }

    /** What was reported about the current claim. */
    List<Problem> aboutClaim() {
        return List.copyOf(ofClaim);
    }

    void report(ProblemCode code, Segment segment, int element, String found, String expected) {
        report(code, segment.place(element, loop), found, expected);
    }

    void report(ProblemCode code, Place place, String found, String expected) {
        Problem problem = new Problem(code, place, claimNumber, found, expected);
        problems.add(problem);
        ofClaim.add(problem);
    }

    void fatal(ProblemCode code, Segment segment, int element, String found, String expected) {
        problems.addFatal(new Problem(code, segment.place(element, loop), claimNumber, found, expected));
    }

    /** The element; empty text, and an error, when it is absent. */
    String required(Segment segment, int element, String what) {
        String text = segment.get(element);
        if (text.isEmpty()) {
            report(ProblemCode.MISSING_ELEMENT, segment, element, "nothing", what);
        }
        return text;
    }

    /** The amount in an element; nothing, and an error, when it is absent or no amount. */
    Money amount(Segment segment, int element, String what) {
        String text = required(segment, element, what);
        Optional<Money> amount = Money.parse(text);
        if (amount.isEmpty() && !text.isEmpty()) {
            report(ProblemCode.BAD_AMOUNT, segment, element, quoted(text), what + " in dollars and cents, as 1234.50");
        }
        return amount.orElse(Money.ZERO);
    }

    /** The date CCYYMMDD in an element; an error when it is none, but not when it is absent. */
    Optional<LocalDate> date(Segment segment, int element) {
        String text = segment.get(element);
        return text.isEmpty() ? Optional.empty() : date(segment, element, text);
    }

    /** The days of a DTP segment; an error when it has none that can be read. */
    Optional<ServiceDates> days(Segment segment) {
        String text = required(segment, 3, "a date");
        return switch (segment.get(2)) {
            case "D8" -> date(segment, 3, text).map(day -> new ServiceDates(day, day));
            case "DT" -> date(segment, 3, text.replaceFirst("\\d{4}$", "")).map(day -> new ServiceDates(day, day));
            case "RD8" -> range(segment, text);
            default -> {
                report(ProblemCode.BAD_CODE, segment, 2, quoted(segment.get(2)), "date format D8 or RD8");
                yield Optional.empty();
            }
        };
    }

    private Optional<ServiceDates> range(Segment segment, String text) {
        if (!text.matches("\\d{8}-\\d{8}")) {
            report(ProblemCode.BAD_DATE, segment, 3, quoted(text), "two dates CCYYMMDD-CCYYMMDD");
            return Optional.empty();
        }
        Optional<LocalDate> from = date(segment, 3, text.substring(0, 8));
        Optional<LocalDate> to = date(segment, 3, text.substring(9));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            report(ProblemCode.BAD_DATE, segment, 3, quoted(text), "a last day not before the first");
            return Optional.empty();
        }
        return Optional.of(new ServiceDates(from.get(), to.get()));
    }

    private Optional<LocalDate> date(Segment segment, int element, String text) {
        Optional<LocalDate> date = parseDate(text);
        if (date.isEmpty() && !text.isEmpty()) {
            report(ProblemCode.BAD_DATE, segment, element, quoted(text), "a date CCYYMMDD");
        }
        return date;
    }

    private static Optional<LocalDate> parseDate(String text) {
        if (!text.matches("(1[89]|2[01])\\d{6}")) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text);
            return Optional.of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String quoted(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return shown.isEmpty() ? "nothing" : "\"" + shown + "\"";
    }
}
