package io.claimline.gateway.app.worklist;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.number.Numbers;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.party.PersonName;
import io.claimline.gateway.ledger.party.Phone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The work items of a campaign, from claims. A patient is called once about all open balances at one provider; a payer once per open claim. The same
 * claims give the same lead ids, so that filling a worklist again adds only what is new.
 */
public final class WorkItems {
    private final Campaign campaign;
    private final PayerDirectory payers;
    private final Instant now;

    /**
     * What came of it.
     *
     * @param leads work items, the most valuable first
     * @param leftOut how many claims were left out, by reason
     */
    public record Drawn(List<Lead> leads, Map<String, Integer> leftOut) {
        /** Copies both. */
        public Drawn {
            leads = List.copyOf(leads);
            leftOut = Map.copyOf(leftOut);
        }
    }

    public WorkItems(Campaign campaign, PayerDirectory payers, Instant now) {
        this.campaign = campaign;
        this.payers = payers;
        this.now = now;
    }

    /** Work items for these claims. */
    public Drawn from(List<Claim> claims) {
        var leftOut = new TreeMap<String, Integer>();
        var groups = new LinkedHashMap<String, List<Claim>>();
        for (var claim : claims) {
            whyNot(claim)
                    .ifPresentOrElse(
                            reason -> leftOut.merge(reason, 1, Integer::sum),
                            () -> groups.computeIfAbsent(unit(claim), k -> new ArrayList<>())
                                    .add(claim));
        }
        var leads = groups.entrySet().stream()
                .map(group -> lead(group.getKey(), group.getValue()))
                .sorted(java.util.Comparator.comparingDouble(Lead::priority).reversed())
                .toList();
        return new Drawn(leads, leftOut);
    }

    private Optional<String> whyNot(Claim claim) {
        var receivable = claim.receivable();
        if (!receivable.amount().isPositive()) {
            return Optional.of("nothing is owed");
        }
        return switch (receivable.responsible()) {
            case Responsible.ByPatient patient
            when campaign.audience() == Audience.PAYER -> Optional.of("the patient owes it, not a payer");
            case Responsible.ByPayer payer
            when campaign.audience() == Audience.PATIENT -> Optional.of("a payer owes it, not the patient");
            case Responsible.ByPatient patient ->
                number(claim).isPresent()
                        ? Optional.empty()
                        : Optional.of("the patient has no usable telephone number");
            case Responsible.ByPayer payer ->
                number(claim).isPresent()
                        ? Optional.empty()
                        : Optional.of("the payer has no telephone number in claimline.gateway.payers");
        };
    }

    /** What one call is about. */
    private String unit(Claim claim) {
        return campaign.audience() == Audience.PATIENT
                ? "p:" + claim.patientKey().value()
                : "c:" + claim.key().value();
    }

    private Optional<E164> number(Claim claim) {
        return campaign.audience() == Audience.PATIENT
                ? phone(claim).flatMap(phone -> Numbers.e164(phone.digits()))
                : payers.of(claim.coverage().payer()).map(line -> line.phone());
    }

    private static Optional<Phone> phone(Claim claim) {
        return claim.patient().phone().or(() -> claim.coverage().subscriber().phone());
    }

    private Lead lead(String unit, List<Claim> claims) {
        var first = claims.getFirst();
        var number = number(first).orElseThrow();
        long cents =
                claims.stream().mapToLong(c -> c.receivable().amount().cents()).sum();
        return new Lead(
                new LeadId(campaign.id() + ":" + unit),
                campaign.id(),
                campaign.audience(),
                number,
                claims.stream().map(c -> c.key().value()).collect(Collectors.toList()),
                party(first),
                Set.of(),
                priority(cents),
                now,
                0,
                facts(first, number),
                campaign.audience() == Audience.PATIENT ? first.patientKey().value() : null,
                null);
    }

    private ContactFacts facts(Claim claim, E164 number) {
        return campaign.audience() == Audience.PATIENT
                ? Numbers.facts(number, claim.patient().address())
                : ContactFacts.UNKNOWN;
    }

    private String party(Claim claim) {
        return campaign.audience() == Audience.PATIENT
                ? initials(claim.patient().name())
                : claim.coverage().payer().name();
    }

    private static String initials(PersonName name) {
        return (initial(name.first()) + initial(name.last())).toUpperCase(Locale.ROOT);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.charAt(0) + ".";
    }

    /** Orders by value without letting one huge claim bury all others: dollars on a logarithmic scale. */
    private static double priority(long cents) {
        return Math.log10(Math.max(1, cents / 100.0));
    }
}
