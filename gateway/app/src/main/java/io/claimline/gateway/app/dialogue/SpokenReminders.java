package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.OutcomePolicy;
import io.claimline.dialer.reminder.Brief;
import io.claimline.dialer.reminder.LinkWay;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.reminding.Prepared;
import io.claimline.gateway.app.reminding.Reminders;
import io.claimline.gateway.app.speech.Preparation;
import io.claimline.gateway.app.speech.Spoken;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.Problem;
import io.claimline.scripts.reminder.ReminderCaller;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Prepares reminders from the claims in the store, by the voice of this gateway. Thread-safe. */
public final class SpokenReminders implements Reminders {
    private static final Set<Language> LANGUAGES = Set.of(Language.EN, Language.ES);

    /** Names of recordings begin with so many letters and digits of a drawn id. */
    private static final int RECORDING = 24;

    private final Claims claims;
    private final Guarantors guarantors;
    private final Spoken spoken;
    private final Function<List<Claim>, ReminderCaller> caller;
    private final Terms terms;
    private final Sayings sayings;
    private final PeoplesWork people;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Map<LeadId, Runnable> held = new ConcurrentHashMap<>();

    /**
     * What reminders are agreed on.
     *
     * @param outcomes how far ahead a promise may lie
     * @param answerDays business days within which a question is answered
     * @param judges whether it is heard who answered
     * @param leavesMessages whether machines are left a message
     */
    public record Terms(OutcomePolicy outcomes, int answerDays, boolean judges, boolean leavesMessages) {}

    /**
     * @param caller who calls about these claims of one person
     * @param ids draws ids of letters and digits, each once
     */
    public SpokenReminders(
            Claims claims,
            Guarantors guarantors,
            Spoken spoken,
            Function<List<Claim>, ReminderCaller> caller,
            Terms terms,
            Sayings sayings,
            PeoplesWork people,
            InstantSource clock,
            Supplier<String> ids) {
        this.claims = claims;
        this.guarantors = guarantors;
        this.spoken = spoken;
        this.caller = caller;
        this.terms = terms;
        this.sayings = sayings;
        this.people = people;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Future<Prepared> prepare(LeasedLead work) {
        return account(work.lead())
                .compose(account -> unfit(account)
                        .<Future<Prepared>>map(why -> Future.succeededFuture(new Prepared.Unfit(work, why)))
                        .orElseGet(() -> spoken(work, account)));
    }

    private Future<Account> account(Lead lead) {
        return guarantors.of(lead).compose(guarantor -> account(lead, guarantor));
    }

    private Future<Account> account(Lead lead, GuarantorContact guarantor) {
        return Future.all(lead.claims().stream()
                        .map(key -> Stages.future(claims.find(new ClaimKey(key))))
                        .toList())
                .map(all -> new Account(
                        lead,
                        guarantor,
                        all.<Optional<StoredClaim>>list().stream()
                                .flatMap(Optional::stream)
                                .map(StoredClaim::claim)
                                .toList()));
    }

    private static Optional<String> unfit(Account account) {
        if (account.claims().isEmpty()) {
            return Optional.of("nothing is the patient's to pay");
        }
        return !account.onRecord().comparable()
                ? Optional.of("neither date of birth nor ZIP code is on file, so nobody could be verified")
                : Optional.empty();
    }

    private Future<Prepared> spoken(LeasedLead work, Account account) {
        var today = account.today(clock.instant());
        var last = today.plusDays(terms.outcomes().promiseDays());
        var facts = account.facts(caller.apply(account.claims()), last, terms.answerDays());
        return sayings.links(work.lead())
                .compose(ways -> spoken.prepare(facts, today, LANGUAGES)
                        .map(prepared -> prepared(work, account, ways, new Days(today, last), prepared)));
    }

    /** Today, and the last day that a promise may name. */
    private record Days(LocalDate today, LocalDate last) {}

    private Prepared prepared(LeasedLead work, Account account, Set<LinkWay> ways, Days days, Preparation prepared) {
        return switch (prepared) {
            case Preparation.Ready ready -> {
                hold(work.lead().id(), ready.release());
                yield new Prepared.Ready(work.with(new Brief(
                        ids.get().substring(0, RECORDING),
                        account.onRecord(),
                        account.cents(),
                        days.today(),
                        days.last(),
                        ways,
                        terms.judges(),
                        terms.leavesMessages(),
                        account.language(),
                        SpokenVoice.of(ready))));
            }
            case Preparation.Unworded unworded -> new Prepared.Unfit(work, sentence(unworded.problems()));
            case Preparation.Unspoken unspoken -> new Prepared.Held(work, unspoken.reason());
        };
    }

    private void hold(LeadId lead, Runnable release) {
        var before = held.put(lead, release);
        if (before != null) {
            before.run();
        }
    }

    @Override
    public void release(LeadId lead) {
        var release = held.remove(lead);
        if (release != null) {
            release.run();
        }
    }

    private static String sentence(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
    }

    @Override
    public Future<Void> keep(CallId call, Lead lead, Said said) {
        return sayings.keep(call, lead, said, clock.instant())
                .compose(kept -> said instanceof Said.CallBackWanted
                        ? people.take(lead).<Void>mapEmpty()
                        : Future.succeededFuture());
    }

    @Override
    public Future<String> forPeople(Lead lead) {
        return people.take(lead);
    }
}
