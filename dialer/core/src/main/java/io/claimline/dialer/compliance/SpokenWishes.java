package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.Restriction.Scope;
import io.claimline.dialer.outcome.FollowUp;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome of a call to a patient restricts, at once and for every campaign. Where the law leaves a choice the stricter is taken; a
 * compliance engine that knows more may withdraw a restriction.
 */
public final class SpokenWishes {
    private SpokenWishes() {}

    /** The restrictions; {@code next} is what {@link FollowUp} makes of the work item. A payer's outcome restricts nobody. */
    public static List<Restriction> of(Outcome outcome, Lead lead, NextStep next) {
        if (lead.audience() != Audience.PATIENT) {
            return List.of();
        }
        return switch (outcome.status()) {
            case "DNC_REQUEST" -> optOut(outcome, lead);
            case "CEASE" -> both(outcome, lead, Set.of("C-07"), "asked to cease contact");
            case "ATTORNEY" -> person(outcome, lead, null, Set.of("C-07"), "represented by an attorney");
            case "BANKRUPT" -> person(outcome, lead, null, Set.of("C-07"), "in bankruptcy");
            case "DECEASED" -> both(outcome, lead, Set.of("C-07"), "reported deceased");
            case "MINOR" -> both(outcome, lead, Set.of("C-07"), "a minor");
            case "WRONG_NUMBER" -> number(outcome, lead, Set.of("C-26"), "wrong number");
            case "FAX" -> number(outcome, lead, Set.of("C-26"), "fax or modem");
            case "RPC_DISPUTE" -> person(outcome, lead, null, Set.of("C-46"), "waits for the answer to a dispute");
            case "RPC_HARDSHIP" -> until(outcome, lead, next, "C-61", "asked for assistance");
            case "RPC_CALLBACK" -> until(outcome, lead, next, "C-06", "asked to be called back later");
            case "THIRD_PARTY" -> until(outcome, lead, next, "C-17", "another person answered");
            case "LANGUAGE" -> until(outcome, lead, next, "C-06", "needs another language");
            case "RPC_PTP", "RPC_PLAN" -> until(outcome, lead, next, "C-06", "has agreed when to pay");
            default -> List.of();
        };
    }

    private static List<Restriction> optOut(Outcome outcome, Lead lead) {
        var rules = Set.of("C-16", "C-25");
        var reason = "asked not to be called";
        return "NUMBER".equals(outcome.fields().get("optOutScope"))
                ? number(outcome, lead, rules, reason)
                : both(outcome, lead, rules, reason);
    }

    private static List<Restriction> until(Outcome outcome, Lead lead, NextStep next, String rule, String reason) {
        return switch (next) {
            case NextStep.RetryAt retry -> person(outcome, lead, retry.at(), Set.of(rule), reason);
            case NextStep.Changed changed -> person(outcome, lead, changed.at(), Set.of(rule), reason);
            case NextStep.Done done -> List.of();
            case NextStep.Untouched untouched -> List.of();
        };
    }

    private static List<Restriction> both(Outcome outcome, Lead lead, Set<String> rules, String reason) {
        return Stream.of(number(outcome, lead, rules, reason), person(outcome, lead, null, rules, reason))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Restriction> number(Outcome outcome, Lead lead, Set<String> rules, String reason) {
        var subject = lead.number().value();
        return List.of(restriction(outcome, Scope.NUMBER, subject, null, new Why(rules, reason)));
    }

    /** A work item that does not say whom it is about is restricted by its number. */
    private static List<Restriction> person(
            Outcome outcome, Lead lead, @Nullable Instant until, Set<String> rules, String reason) {
        var found = new ArrayList<Restriction>();
        var why = new Why(rules, reason);
        lead.person()
                .ifPresentOrElse(
                        person -> found.add(restriction(outcome, Scope.PERSON, person, until, why)),
                        () -> found.add(
                                restriction(outcome, Scope.NUMBER, lead.number().value(), until, why)));
        return found;
    }

    private record Why(Set<String> rules, String reason) {}

    private static Restriction restriction(
            Outcome outcome, Scope scope, String subject, @Nullable Instant until, Why why) {
        return new Restriction(
                outcome.id() + ":" + scope,
                scope,
                subject,
                until,
                why.rules(),
                why.reason(),
                outcome.id(),
                outcome.agent(),
                outcome.savedAt());
    }
}
