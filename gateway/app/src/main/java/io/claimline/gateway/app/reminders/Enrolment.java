package io.claimline.gateway.app.reminders;

import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.Strategy;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.selection.Subject;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.guarantor.GuarantorDesk;
import io.claimline.gateway.app.number.Numbers;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.party.PatientKey;
import io.claimline.gateway.ledger.party.PersonName;
import io.claimline.gateway.ledger.party.Phone;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContacts;
import io.claimline.gateway.store.strategy.Accounts;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings accounts under a strategy: of each patient who owes anything, all balances at one provider together. Those that are under one stay under it, with what is known and told brought up to date. */
final class Enrolment {
    private static final int PAGE = 500;
    /** Accounts kept by one order: an embedded store on a busy machine must answer within the time of the link. */
    private static final int PART = 100;

    private final Claims claims;
    private final Accounts accounts;
    private final AccountStandings standings;
    private final GuarantorContacts guarantors;

    /** @param standings whose accounts these are */
    Enrolment(Claims claims, Accounts accounts, AccountStandings standings, GuarantorContacts guarantors) {
        this.claims = claims;
        this.accounts = accounts;
        this.standings = standings;
        this.guarantors = guarantors;
    }

    /** What came of it: accounts looked at, and how many of them are new. */
    record Enrolled(int accounts, int added) {}

    Future<Enrolled> under(Strategy strategy, Instant now) {
        return gather(Optional.empty(), new HashMap<>()).compose(found -> {
            var all = found.values().stream()
                    .map(owed -> account(strategy, owed, now))
                    .toList();
            return put(all, 0).map(added -> new Enrolled(all.size(), added));
        });
    }

    private Future<Map<PatientKey, List<Claim>>> gather(Optional<ClaimKey> after, Map<PatientKey, List<Claim>> found) {
        return Stages.future(claims.page(after, PAGE)).compose(page -> {
            page.stream()
                    .map(StoredClaim::claim)
                    .filter(Enrolment::ofThePatient)
                    .forEach(claim -> found.computeIfAbsent(claim.patientKey(), key -> new ArrayList<>())
                            .add(claim));
            return page.isEmpty()
                    ? Future.succeededFuture(found)
                    : gather(Optional.of(page.getLast().claim().key()), found);
        });
    }

    /** What is paid stays: the account must learn that nothing is owed any more. */
    private static boolean ofThePatient(Claim claim) {
        return claim.receivable().responsible() instanceof Responsible.ByPatient;
    }

    private Future<Integer> put(List<Account> all, int added) {
        if (all.isEmpty()) {
            return Future.succeededFuture(added);
        }
        var part = all.subList(0, Math.min(PART, all.size()));
        return Stages.future(guarantors.of(part.stream().map(Account::key).toList()))
                .compose(told -> Stages.future(accounts.put(
                        part.stream().map(one -> telling(one, told)).toList())))
                .compose(more -> put(all.subList(part.size(), all.size()), added + more));
    }

    private static Account telling(Account account, Map<String, GuarantorContact> told) {
        var contact = told.get(account.key());
        return contact == null ? account : account.telling(GuarantorDesk.told(contact));
    }

    private Account account(Strategy strategy, List<Claim> owed, Instant now) {
        var today = LocalDate.ofInstant(now, strategy.zone());
        var open = owed.stream()
                .filter(claim -> claim.receivable().amount().isPositive())
                .sorted(Comparator.comparing((Claim claim) -> responsibility(claim, today))
                        .thenComparing(claim -> claim.key().value()))
                .toList();
        var oldest = open.isEmpty() ? owed.getFirst() : open.getFirst();
        var number = phone(oldest).flatMap(phone -> Numbers.e164(phone.digits()));
        var contact = number.map(known -> Numbers.facts(known, oldest.patient().address()))
                .orElse(ContactFacts.UNKNOWN);
        return new Account(
                oldest.patientKey().value(),
                number.orElse(null),
                contact,
                initials(oldest.patient().name()),
                open.stream()
                        .map(claim -> new Account.Balance(
                                claim.key().value(), claim.receivable().amount().cents()))
                        .toList(),
                facts(open, oldest, contact, strategy, today),
                new Subject.Dates(
                        oldest.dates().map(ServiceDates::from).orElse(null),
                        oldest.submitted().orElse(null),
                        responsibility(oldest, today)),
                standings.of(oldest).client().name(),
                Account.Told.NOTHING,
                Progress.begun(strategy.id(), now));
    }

    private static AccountFacts facts(
            List<Claim> open, Claim oldest, ContactFacts contact, Strategy strategy, LocalDate today) {
        return new AccountFacts(
                open.stream()
                        .mapToLong(claim -> claim.receivable().amount().cents())
                        .sum(),
                responsibility(oldest, today),
                null,
                null,
                Set.of(),
                Set.of(),
                zones(contact, strategy),
                null);
    }

    private static List<ZoneId> zones(ContactFacts contact, Strategy strategy) {
        var names = new TreeSet<>(contact.phoneZones());
        names.addAll(contact.addressZones());
        return names.isEmpty()
                ? List.of(strategy.zone())
                : names.stream().map(ZoneId::of).toList();
    }

    /** Without insurance it is the patient's from the bill; a claim that tells no day is young, so that nobody is reminded too early. */
    private static LocalDate responsibility(Claim claim, LocalDate today) {
        return claim.submitted().or(() -> claim.dates().map(ServiceDates::to)).orElse(today);
    }

    private static String initials(PersonName name) {
        return Stream.of(name.first(), name.last())
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining());
    }

    private static Optional<Phone> phone(Claim claim) {
        return claim.patient().phone().or(() -> claim.coverage().subscriber().phone());
    }
}
