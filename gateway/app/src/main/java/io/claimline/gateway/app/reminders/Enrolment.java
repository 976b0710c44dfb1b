package io.claimline.gateway.app.reminders;

import io.claimline.dialer.id.E164;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.Strategy;
import io.claimline.dialer.strategy.StrategyVersions;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.ReminderPlan;
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
import io.claimline.gateway.ledger.party.PersonName;
import io.claimline.gateway.ledger.party.Phone;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContacts;
import io.claimline.gateway.store.strategy.Accounts;
import io.claimline.gateway.store.strategy.Accounts.Anew;
import io.claimline.gateway.store.strategy.Accounts.Life;
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
import org.jspecify.annotations.Nullable;

/**
 * Brings accounts under a strategy: of each patient who owes anything and whom the plan chooses, all balances at one provider together. What is known and told of those that are under one is brought up
 * to date, and their progress stays. An account begins anew when its life is over and a balance comes that was not in it. Who is under another strategy that goes on stays there, unless it is asked
 * for that they be taken over.
 */
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

    /**
     * Under what.
     *
     * @param plan chooses who comes under it
     * @param takesOver whether also those who are under another strategy that goes on, and wait for nothing ordered
     */
    record Under(ReminderPlan plan, StrategyVersions versions, boolean takesOver) {
        Strategy strategy() {
            return versions.newest();
        }

        private boolean chooses(Account account, Instant now) {
            return account.chosen(plan.choose(), versions, plan.schedule().day(now))
                    .in();
        }
    }

    /**
     * What came of it.
     *
     * @param accounts looked at
     * @param added how many of them are new
     * @param begunAnew how many begin a new life, for a balance came after the former one was over
     * @param takenOver how many were under another strategy
     * @param elsewhere how many are chosen, but under another strategy that goes on
     */
    record Enrolled(int accounts, int added, int begunAnew, int takenOver, int elsewhere) {
        private static final Enrolled NONE = new Enrolled(0, 0, 0, 0, 0);

        private Enrolled with(Enrolled other) {
            return new Enrolled(
                    accounts + other.accounts,
                    added + other.added,
                    begunAnew + other.begunAnew,
                    takenOver + other.takenOver,
                    elsewhere + other.elsewhere);
        }
    }

    Future<Enrolled> under(Under under, Instant now) {
        return gather(Optional.empty(), new HashMap<>(), under.strategy(), now).compose(found -> {
            var all = List.copyOf(found.values());
            return each(all, under, now, Enrolled.NONE);
        });
    }

    /** What an account needs of a claim. A claim is ten times as large, and of a hundred thousand all are held. */
    private record Owed(
            String claim,
            String person,
            long cents,
            LocalDate responsibility,
            @Nullable LocalDate service,
            @Nullable LocalDate bill,
            @Nullable E164 phone,
            ContactFacts contact,
            String party,
            String client) {}

    private Future<Map<String, List<Owed>>> gather(
            Optional<ClaimKey> after, Map<String, List<Owed>> found, Strategy strategy, Instant now) {
        return Stages.future(claims.page(after, PAGE)).compose(page -> {
            page.stream()
                    .map(StoredClaim::claim)
                    .filter(Enrolment::ofThePatient)
                    .map(claim -> owed(claim, LocalDate.ofInstant(now, strategy.zone())))
                    .forEach(owed -> found.computeIfAbsent(owed.person(), key -> new ArrayList<>(1))
                            .add(owed));
            return page.isEmpty()
                    ? Future.succeededFuture(found)
                    : gather(Optional.of(page.getLast().claim().key()), found, strategy, now);
        });
    }

    /** What is paid stays: the account must learn that nothing is owed any more. */
    private static boolean ofThePatient(Claim claim) {
        return claim.receivable().responsible() instanceof Responsible.ByPatient;
    }

    private Owed owed(Claim claim, LocalDate today) {
        var number = phone(claim).flatMap(phone -> Numbers.e164(phone.digits()));
        return new Owed(
                claim.key().value(),
                claim.patientKey().value(),
                claim.receivable().amount().cents(),
                responsibility(claim, today),
                claim.dates().map(ServiceDates::from).orElse(null),
                claim.submitted().orElse(null),
                number.orElse(null),
                number.map(known -> Numbers.facts(known, claim.patient().address()))
                        .orElse(ContactFacts.UNKNOWN),
                initials(claim.patient().name()),
                standings.of(claim).client().name());
    }

    private Future<Enrolled> each(List<List<Owed>> left, Under under, Instant now, Enrolled sofar) {
        if (left.isEmpty()) {
            return Future.succeededFuture(sofar);
        }
        var part = left.subList(0, Math.min(PART, left.size())).stream()
                .map(owed -> account(under.strategy(), owed, now))
                .toList();
        var keys = part.stream().map(Account::key).toList();
        var lives = Stages.future(accounts.lives(keys));
        var told = Stages.future(guarantors.of(keys));
        return Future.all(lives, told)
                .compose(read -> part(
                        under,
                        part.stream().map(one -> telling(one, told.result())).toList(),
                        lives.result(),
                        now))
                .compose(more -> each(left.subList(part.size(), left.size()), under, now, sofar.with(more)));
    }

    /** Who is new or known is kept in one order; who begins anew is kept alone, for somebody may have been first. */
    private Future<Enrolled> part(Under under, List<Account> part, Map<String, Life> lives, Instant now) {
        var kept = new ArrayList<Account>();
        var anew = new ArrayList<Future<Boolean>>();
        var moved = new ArrayList<Future<Boolean>>();
        var elsewhere = 0;
        for (var account : part) {
            var life = lives.get(account.key());
            if (life == null) {
                if (under.chooses(account, now)) {
                    kept.add(account);
                }
            } else if (life.over() && life.lacks(account.balances()) && under.chooses(account, now)) {
                anew.add(Stages.future(accounts.renew(life, account, Anew.NEW_BALANCE, now)));
            } else if (goesOnElsewhere(life, under) && under.chooses(account, now)) {
                if (under.takesOver() && movable(life)) {
                    moved.add(Stages.future(accounts.renew(life, account, Anew.MOVED, now)));
                } else {
                    elsewhere++;
                    kept.add(account);
                }
            } else {
                kept.add(account);
            }
        }
        var others = elsewhere;
        return Future.all(counted(anew), counted(moved))
                .compose(renewed -> Stages.future(accounts.put(kept))
                        .map(added ->
                                new Enrolled(part.size(), added, renewed.resultAt(0), renewed.resultAt(1), others)));
    }

    private static boolean goesOnElsewhere(Life life, Under under) {
        return !life.over()
                && !life.stored()
                        .account()
                        .progress()
                        .strategy()
                        .equals(under.strategy().id());
    }

    /** What is ordered for it is let finish. */
    private static boolean movable(Life life) {
        return life.stored().account().progress().awaited().isEmpty();
    }

    private static Future<Integer> counted(List<Future<Boolean>> all) {
        return Future.all(all).map(done ->
                (int) done.<Boolean>list().stream().filter(one -> one).count());
    }

    private static Account telling(Account account, Map<String, GuarantorContact> told) {
        var contact = told.get(account.key());
        return contact == null ? account : account.telling(GuarantorDesk.told(contact));
    }

    private static Account account(Strategy strategy, List<Owed> owed, Instant now) {
        var open = owed.stream()
                .filter(one -> one.cents() > 0)
                .sorted(Comparator.comparing(Owed::responsibility).thenComparing(Owed::claim))
                .toList();
        var oldest = open.isEmpty() ? owed.getFirst() : open.getFirst();
        return new Account(
                oldest.person(),
                oldest.phone(),
                oldest.contact(),
                oldest.party(),
                open.stream()
                        .map(one -> new Account.Balance(one.claim(), one.cents()))
                        .toList(),
                facts(open, oldest, strategy),
                new Subject.Dates(oldest.service(), oldest.bill(), oldest.responsibility()),
                oldest.client(),
                Account.Told.NOTHING,
                Progress.begun(strategy.id(), now));
    }

    /** A claim file names no day by which the patient is to pay; the terms of the strategy say it. */
    private static AccountFacts facts(List<Owed> open, Owed oldest, Strategy strategy) {
        return new AccountFacts(
                open.stream().mapToLong(Owed::cents).sum(),
                oldest.responsibility(),
                null,
                null,
                Set.of(),
                Set.of(),
                zones(oldest.contact(), strategy),
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
