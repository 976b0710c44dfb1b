package io.claimline.gateway.app.worklist;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.client.ClientText;
import io.claimline.gateway.app.number.Numbers;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.party.Npi;
import io.claimline.gateway.ledger.party.PatientKey;
import io.claimline.gateway.ledger.party.PersonName;
import io.claimline.gateway.ledger.party.Phone;
import io.claimline.gateway.ledger.party.TaxId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The work items of a campaign, from claims. A patient is called once about all open balances at one provider; a payer about as many open claims of
 * one patient and provider as its representatives take in a call, the largest together first. Accounts of different clients, or collected in different
 * capacities, share no call: who calls and what must be said are not the same. What is on the worklist already stays as it is: the same claims give the same
 * lead ids, and a claim that has its work item is given no other.
 */
public final class WorkItems {
    private static final Comparator<Claim> LARGEST = Comparator.comparingLong(
                    (Claim claim) -> claim.receivable().amount().cents())
            .reversed()
            .thenComparing(claim -> claim.key().value());

    private final Campaign campaign;
    private final PayerDirectory payers;
    private final AccountStandings standings;
    private final Instant now;

    /**
     * What came of it.
     *
     * @param leads work items, the most valuable first
     * @param known how many claims have their work item already
     * @param leftOut how many claims were left out, by reason
     */
    public record Drawn(List<Lead> leads, int known, Map<String, Integer> leftOut) {
        /** Copies both. */
        public Drawn {
            leads = List.copyOf(leads);
            leftOut = Map.copyOf(leftOut);
        }
    }

    public WorkItems(Campaign campaign, PayerDirectory payers, AccountStandings standings, Instant now) {
        this.standings = standings;
        this.campaign = campaign;
        this.payers = payers;
        this.now = now;
    }

    /**
     * Work items for these claims.
     *
     * @param onWorklist ids of the claims that have one already
     */
    public Drawn from(List<Claim> claims, Set<String> onWorklist) {
        var leftOut = new TreeMap<String, Integer>();
        var open = new ArrayList<Claim>();
        for (var claim : claims) {
            whyNot(claim).ifPresentOrElse(reason -> leftOut.merge(reason, 1, Integer::sum), () -> open.add(claim));
        }
        var known = open.stream()
                .filter(claim -> onWorklist.contains(claim.key().value()))
                .toList();
        var drawn = campaign.audience() == Audience.PATIENT ? perPatient(open, onWorklist) : perCall(open, onWorklist);
        var leads = drawn.sorted(Comparator.comparingDouble(Lead::priority)
                        .reversed()
                        .thenComparing(lead -> lead.id().value()))
                .toList();
        return new Drawn(leads, known.size(), leftOut);
    }

    private Stream<Lead> perPatient(List<Claim> open, Set<String> onWorklist) {
        return open.stream()
                .filter(claim -> !onWorklist.contains(claim.key().value()))
                .collect(Collectors.groupingBy(this::unit, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(patient -> lead(patient.getKey(), patient.getValue()));
    }

    /** By the client's contract an account is of its patient's work item; what stands otherwise has one of its own. */
    private String unit(Claim claim) {
        var standing = standings.of(claim);
        var client = standing.client();
        return "p:" + claim.patientKey().value()
                + (client.listed() ? ":" + client.name() : "")
                + (standing.capacity() == client.capacity() ? "" : ":" + ClientText.word(standing.capacity()));
    }

    private Stream<Lead> perCall(List<Claim> open, Set<String> onWorklist) {
        return open.stream()
                .filter(claim -> !onWorklist.contains(claim.key().value()))
                .collect(Collectors.groupingBy(this::desk, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(this::calls)
                .map(claims -> lead("c:" + claims.getFirst().key().value(), claims));
    }

    /** Whom a payer's representative is asked about: one patient's claims of one provider as it bills. The desk shows one patient at a time. */
    private record Desk(
            String payer,
            Optional<Npi> npi,
            Optional<TaxId> taxId,
            PatientKey patient,
            String client,
            Capacity capacity) {}

    private Desk desk(Claim claim) {
        var provider = claim.provider();
        var standing = standings.of(claim);
        return new Desk(
                claim.coverage().payer().key(),
                provider.npi(),
                provider.taxId(),
                claim.patientKey(),
                standing.client().name(),
                standing.capacity());
    }

    private Stream<List<Claim>> calls(List<Claim> claims) {
        var most = payers.of(claims.getFirst().coverage().payer())
                .orElseThrow()
                .terms()
                .claimsPerCall();
        var inOrder = claims.stream().sorted(LARGEST).toList();
        return IntStream.iterate(0, from -> from < inOrder.size(), from -> from + most)
                .mapToObj(from -> inOrder.subList(from, Math.min(inOrder.size(), from + most)));
    }

    private Optional<String> whyNot(Claim claim) {
        var receivable = claim.receivable();
        if (!receivable.amount().isPositive()) {
            return Optional.of("nothing is owed");
        }
        if (standings.of(claim).recalled()) {
            return Optional.of("the client has recalled the account");
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
