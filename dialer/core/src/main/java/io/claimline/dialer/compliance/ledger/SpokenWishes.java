package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.outcome.FollowUp;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an outcome of a call to a patient puts into the ledger, at once and for every campaign. Where the law leaves a choice the stricter is taken. */
public final class SpokenWishes {
    private final Outcome outcome;
    private final Lead lead;
    private final NextStep next;

    private SpokenWishes(Outcome outcome, Lead lead, NextStep next) {
        this.outcome = outcome;
        this.lead = lead;
        this.next = next;
    }

    /** The entries; {@code next} is what {@link FollowUp} makes of the work item. A payer's outcome adds none. */
    public static List<LedgerEntry> of(Outcome outcome, Lead lead, NextStep next) {
        return lead.audience() == Audience.PATIENT ? new SpokenWishes(outcome, lead, next).entries() : List.of();
    }

    private List<LedgerEntry> entries() {
        return switch (outcome.status()) {
            case "DNC_REQUEST" -> List.of(entry("refuses", optOut(), Statement.Refuses.EVERY_WAY));
            case "CEASE" -> flag(both(), Flag.CEASE);
            case "DECEASED" -> flag(both(), Flag.DECEASED);
            case "MINOR" -> flag(both(), Flag.MINOR);
            case "ATTORNEY" -> flag(person(), Flag.ATTORNEY);
            case "BANKRUPT" -> flag(person(), Flag.BANKRUPTCY);
            case "RPC_DISPUTE" -> flag(person(), Flag.DISPUTED);
            case "RPC_HARDSHIP" -> flag(person(), Flag.ASSISTANCE_PENDING);
            case "WRONG_NUMBER", "FAX" -> flag(number(), Flag.REASSIGNED_NUMBER);
            case "RPC_CALLBACK" ->
                Stream.concat(notBefore().stream(), asked().stream()).toList();
            case "THIRD_PARTY", "LANGUAGE", "RPC_PTP", "RPC_PLAN" -> notBefore();
            default -> List.of();
        };
    }

    private List<LedgerEntry> flag(About about, Flag flag) {
        return List.of(entry("flag", about, new Statement.Raises(flag)));
    }

    private List<LedgerEntry> notBefore() {
        return switch (next) {
            case NextStep.RetryAt retry -> notBefore(new Wish.NotBefore(retry.at()));
            case NextStep.Changed changed -> notBefore(new Wish.NotBefore(changed.at()));
            case NextStep.Done _, NextStep.Untouched _ -> List.of();
        };
    }

    private List<LedgerEntry> notBefore(Wish wish) {
        return List.of(entry("asks", person(), new Statement.Asks(wish)));
    }

    /** Who asks to be called back consents to that call, at the number on which it was said (12 CFR 1006.14(b)(3)(i)). */
    private List<LedgerEntry> asked() {
        var allows = new Statement.Allows(Set.of(Channel.LIVE_VOICE), Consent.Kind.CALL_BACK);
        return List.of(entry("allows", both(), allows));
    }

    private About optOut() {
        return "NUMBER".equals(outcome.fields().get("optOutScope")) ? number() : both();
    }

    private About both() {
        return About.of(lead.person(), lead.number());
    }

    private About number() {
        return About.number(lead.number());
    }

    /** A work item that does not say whom it is about is bound by its number. */
    private About person() {
        return lead.person().map(About::person).orElseGet(this::number);
    }

    private LedgerEntry entry(String what, About about, Statement statement) {
        return new LedgerEntry(
                new EntryId(outcome.id() + ":" + what),
                about,
                statement,
                Source.AGENT,
                "outcome " + outcome.id(),
                outcome.agent().value(),
                outcome.savedAt(),
                outcome.savedAt());
    }
}
