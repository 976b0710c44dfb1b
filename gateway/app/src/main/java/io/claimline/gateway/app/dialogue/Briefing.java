package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.reminder.Brief;
import io.claimline.dialer.reminder.LinkWay;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.reminding.Prepared;
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
import io.claimline.scripts.reminder.ReminderFacts;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes briefs of calls from the claims in the store, and has spoken whatever they may say. Thread-safe. */
public final class Briefing implements Welcome {
    /** Is nobody. */
    private static final String ANYBODY = "Anybody";

    private static final Set<Language> LANGUAGES = Set.of(Language.EN, Language.ES);

    /** Names of recordings begin with so many letters and digits of a drawn id. */
    private static final int RECORDING = 24;

    private final Kept kept;
    private final Words words;
    private final SpokenReminders.Terms terms;
    private final Function<Lead, Future<Set<LinkWay>>> links;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Map<LeadId, Runnable> held = new ConcurrentHashMap<>();
    private final SpeakingAhead ahead = new SpeakingAhead(this::spoken);

    /** Where accounts are, and what was told of who owes. */
    public record Kept(Claims claims, Guarantors guarantors, PaymentTerms terms) {}

    /**
     * By whom and in whose name it is said.
     *
     * @param caller who calls about these claims of one person; of nobody's, who is called
     */
    public record Words(Spoken spoken, Function<List<Claim>, ReminderCaller> caller) {}

    /**
     * @param links in which ways a link to pay can reach whom a work item is about
     * @param ids draws ids of letters and digits, each once
     */
    public Briefing(
            Kept kept,
            Words words,
            SpokenReminders.Terms terms,
            Function<Lead, Future<Set<LinkWay>>> links,
            InstantSource clock,
            Supplier<String> ids) {
        this.kept = kept;
        this.words = words;
        this.terms = terms;
        this.links = links;
        this.clock = clock;
        this.ids = ids;
    }

    /** A call was ordered, which may be placed in some minutes: has spoken by then what it can say. */
    public void ordered(Lead lead) {
        ahead.ordered(lead);
    }

    /** Lets go of the sounds at once; they stay for longer than it takes until the call is placed. */
    private Future<Void> spoken(Lead lead) {
        return account(lead)
                .compose(account -> unfit(account).isPresent()
                        ? Future.succeededFuture()
                        : said(account).onSuccess(Briefing::letGo).mapEmpty());
    }

    private static void letGo(Preparation prepared) {
        if (prepared instanceof Preparation.Ready ready) {
            ready.release().run();
        }
    }

    private Future<Preparation> said(Account account) {
        var today = account.today(clock.instant());
        var facts = account.facts(words.caller().apply(account.claims()), last(today), terms.answerDays());
        return words.spoken().prepare(facts, today, LANGUAGES);
    }

    private LocalDate last(LocalDate today) {
        return today.plusDays(terms.outcomes().promiseDays());
    }

    /** Of a call that we make. */
    Future<Prepared> call(LeasedLead work) {
        var opens = new Brief.Opens.WeCall(terms.judges(), terms.leavesMessages());
        return account(work.lead())
                .compose(account -> unfit(account)
                        .<Future<Prepared>>map(why -> Future.succeededFuture(new Prepared.Unfit(work, why)))
                        .orElseGet(() -> spoken(work, account, opens)));
    }

    /** Those of the people known at a number who owe something and can be verified; in the same order. */
    @Override
    public Future<List<Lead>> welcomed(List<Lead> people) {
        return Future.all(people.stream().map(this::account).toList()).map(accounts -> {
            var fit = new ArrayList<Lead>();
            for (int i = 0; i < people.size(); i++) {
                if (unfit(accounts.<Account>resultAt(i)).isEmpty()) {
                    fit.add(people.get(i));
                }
            }
            return fit;
        });
    }

    /** Of a call of one of several people; the open lines are those of the first, and the same for all. */
    @Override
    public Future<Prepared> welcome(LeasedLead work, List<Lead> among) {
        return Future.all(among.stream()
                        .map(person ->
                                account(person).compose(account -> spoken(work.about(person), account, weAreCalled())))
                        .toList())
                .map(prepared -> SeveralPeople.of(work, prepared.list()))
                .compose(prepared ->
                        prepared instanceof Prepared.Unfit ? stranger(work) : Future.succeededFuture(prepared));
    }

    private Brief.Opens.WeAreCalled weAreCalled() {
        return new Brief.Opens.WeAreCalled(terms.strangersToAgents());
    }

    /** Of a call that came in. Who owes nothing, or could not be verified, is welcomed as a stranger is. */
    @Override
    public Future<Prepared> welcome(LeasedLead work) {
        return account(work.lead()).compose(account -> {
            if (unfit(account).isPresent()) {
                return stranger(work);
            }
            return spoken(work, account, weAreCalled())
                    .compose(prepared ->
                            prepared instanceof Prepared.Unfit ? stranger(work) : Future.succeededFuture(prepared));
        });
    }

    /**
     * Has spoken what is the same on all calls of these days, so that nobody who calls waits for it. What an account adds is little. Completes with whether all of it could be spoken.
     */
    Future<Boolean> rehearse() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var anybody = new ReminderFacts(
                words.caller().apply(List.of()),
                Optional.of(ANYBODY),
                List.of(new ReminderFacts.Owed(
                        Optional.empty(), Optional.of(100L), Optional.empty(), Optional.empty())),
                today.plusDays(terms.outcomes().promiseDays()),
                terms.answerDays());
        return words.spoken()
                .prepare(anybody, today, LANGUAGES)
                .onSuccess(Briefing::letGo)
                .map(prepared -> prepared instanceof Preparation.Ready);
    }

    private Future<Account> account(Lead lead) {
        var guarantor = kept.guarantors().of(lead);
        var terms = kept.terms().of(lead);
        return Future.all(guarantor, terms)
                .compose(
                        read -> account(lead, guarantor.result(), terms.result().orElse(null)));
    }

    private Future<Account> account(Lead lead, GuarantorContact guarantor, @Nullable Integer terms) {
        return Future.all(lead.claims().stream()
                        .map(key -> Stages.future(kept.claims().find(new ClaimKey(key))))
                        .toList())
                .map(all -> new Account(
                        lead,
                        guarantor,
                        all.<Optional<StoredClaim>>list().stream()
                                .flatMap(Optional::stream)
                                .map(StoredClaim::claim)
                                .toList(),
                        terms));
    }

    private static Optional<String> unfit(Account account) {
        if (account.claims().isEmpty()) {
            return Optional.of("nothing is the patient's to pay");
        }
        return !account.onRecord().comparable()
                ? Optional.of("neither date of birth nor ZIP code is on file, so nobody could be verified")
                : Optional.empty();
    }

    private Future<Prepared> spoken(LeasedLead work, Account account, Brief.Opens opens) {
        var today = account.today(clock.instant());
        return links.apply(work.lead())
                .compose(ways -> said(account).map(prepared -> {
                    var about = new Brief.Account(account.onRecord(), account.cents(), today, last(today), ways);
                    return prepared(work, prepared, new Begins(about, opens, account.language()));
                }));
    }

    private Future<Prepared> stranger(LeasedLead work) {
        var facts = new ReminderFacts(
                words.caller().apply(List.of()),
                Optional.empty(),
                List.of(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                terms.answerDays());
        return words.spoken()
                .prepareForStrangers(facts, LANGUAGES)
                .map(prepared -> prepared(
                        work,
                        prepared,
                        new Begins(null, weAreCalled(), io.claimline.dialer.reminder.Language.ENGLISH)));
    }

    /** What of a brief is known before its voice. */
    private record Begins(
            Brief.@Nullable Account about, Brief.Opens opens, io.claimline.dialer.reminder.Language language) {}

    private Prepared prepared(LeasedLead work, Preparation prepared, Begins begins) {
        return switch (prepared) {
            case Preparation.Ready ready -> {
                hold(work.lead().id(), ready.release());
                yield new Prepared.Ready(work.with(new Brief(
                        ids.get().substring(0, RECORDING),
                        begins.about(),
                        begins.opens(),
                        begins.language(),
                        SpokenVoice.of(ready))));
            }
            case Preparation.Unworded unworded -> new Prepared.Unfit(work, sentence(unworded.problems()));
            case Preparation.Unspoken unspoken -> new Prepared.Held(work, unspoken.reason());
        };
    }

    /** A call of one of several people holds the sounds of all of them. */
    private void hold(LeadId lead, Runnable release) {
        held.merge(lead, release, (before, more) -> () -> {
            before.run();
            more.run();
        });
    }

    /** The work item was given back: what was spoken for it may go when nobody else needs it. */
    void release(LeadId lead) {
        var release = held.remove(lead);
        if (release != null) {
            release.run();
        }
    }

    private static String sentence(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
    }
}
