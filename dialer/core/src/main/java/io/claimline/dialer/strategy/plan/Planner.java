package io.claimline.dialer.strategy.plan;

import io.claimline.dialer.compliance.Prospect;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Executor;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StrategyVersions;
import io.claimline.dialer.strategy.Verdict;
import io.claimline.dialer.strategy.selection.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Plans a day of a campaign in one pass over the accounts, the largest balance first: what the strategy wants of each and whether the campaign chooses it, which is found out for
 * many at a time on all cores; then, one after the other, when there is room for the call and what the gate says of that instant. Decides nothing for good: the strategy is asked again before an order, and the gate before a dial.
 */
public final class Planner {
    /** How often the gate may put a call off before the day is over for it. */
    private static final int MOST_LOOKS = 4;

    /** Accounts that are considered before the first of them is given its room: enough for every core, few enough to be held. */
    private static final int AT_ONCE = 1_024;

    private static final String CONSENT = "C-21";
    private static final Comparator<Account> LARGEST = Comparator.comparingLong(
                    (Account account) -> account.facts().cents())
            .reversed()
            .thenComparing(Account::key);

    private final ReminderPlan plan;
    private final StrategyVersions versions;
    private final Look gate;
    private final Instant from;
    private final Instant until;
    private final Capacity capacity;
    /** Each with the account that has it today. */
    private final Map<E164, String> numbers;

    private Planner(ReminderPlan plan, StrategyVersions versions, Look gate, Booked booked, Instant from) {
        this.plan = plan;
        this.versions = versions;
        this.gate = gate;
        this.from = from;
        var zone = plan.schedule().zone();
        var day = plan.schedule().day(from);
        until = day.plusDays(1).atStartOfDay(zone).toInstant();
        capacity = new Capacity(day.atStartOfDay(zone).toInstant(), until, plan.rate());
        capacity.booked(booked);
        numbers = new HashMap<>(booked.numbers());
    }

    /** The plan of a day that has nothing yet. */
    public static DayPlan plan(
            ReminderPlan plan, StrategyVersions versions, List<Account> accounts, Look gate, Instant from) {
        return plan(plan, versions, accounts, gate, Booked.NOTHING, from);
    }

    /**
     * The plan from an instant to the end of its day. The same arguments give an equal one, however many cores share the work.
     *
     * @param booked what the day has already
     */
    public static DayPlan plan(
            ReminderPlan plan,
            StrategyVersions versions,
            List<Account> accounts,
            Look gate,
            Booked booked,
            Instant from) {
        var planner = new Planner(plan, versions, gate, booked, from);
        var sorted = accounts.stream().sorted(LARGEST).toList();
        var rows = new ArrayList<DayPlan.Row>(sorted.size());
        var next = planner.considered(sorted, 0);
        for (var done = 0; done < sorted.size(); done += AT_ONCE) {
            var now = next.join();
            next = planner.considered(sorted, done + AT_ONCE);
            now.forEach(one -> rows.add(planner.row(one)));
        }
        return new DayPlan(from, planner.until, rows);
    }

    /** The next ones are considered while those before them are given their room. */
    private CompletableFuture<List<Considered>> considered(List<Account> sorted, int done) {
        var some = sorted.subList(Math.min(sorted.size(), done), Math.min(sorted.size(), done + AT_ONCE));
        return CompletableFuture.supplyAsync(
                () -> some.parallelStream().map(this::considered).toList());
    }

    /**
     * What the day brings to an account as far as no other account has to do with it.
     *
     * @param verdict what the strategy wants of it today
     * @param at from when
     * @param ahead what the gate would say of calls to it; null where none is wanted
     */
    private record Considered(Account account, Choice choice, Verdict verdict, Instant at, Look.@Nullable Ahead ahead) {
        DayPlan.Row row(Fate fate) {
            return new DayPlan.Row(account, choice.because(), fate);
        }

        Considered at(Progress progress) {
            return new Considered(account.at(progress), choice, verdict, at, ahead);
        }
    }

    /** Follows the strategy through the day: what is due later today is planned for then. */
    private Considered considered(Account account) {
        var decision = Executor.next(versions, account.progress(), account.facts(), from);
        var as = account.at(decision.progress());
        var choice = plan.choose().choose(as.subject(versions), plan.schedule().day(from));
        var verdict = decision.verdict();
        var at = from;
        while (choice.in()
                && verdict instanceof Verdict.Wait wait
                && wait.until().isBefore(until)) {
            at = wait.until();
            verdict = Executor.next(versions, as.progress(), as.facts(), at).verdict();
        }
        return new Considered(as, choice, verdict, at, choice.in() && mayCall(as, verdict) ? gate.of(as) : null);
    }

    private static boolean mayCall(Account account, Verdict verdict) {
        return account.number().isPresent()
                && verdict instanceof Verdict.Reach reach
                && (reach.medium() == Medium.REMINDER_CALL || reach.medium() == Medium.LIVE_CALL);
    }

    private DayPlan.Row row(Considered one) {
        if (!one.choice().in()) {
            return one.row(new Fate.LeftOut(one.choice().because()));
        }
        return one.verdict() instanceof Verdict.Reach reach
                ? reach(one, one.account().facts(), reach, one.at())
                : one.row(new Fate.NotToday(one.verdict()));
    }

    private DayPlan.Row reach(Considered one, AccountFacts facts, Verdict.Reach reach, Instant at) {
        return switch (reach.medium()) {
            case REMINDER_CALL -> row(one, facts, reach, at, Technology.PRERECORDED);
            case LIVE_CALL -> row(one, facts, reach, at, Technology.LIVE);
            case TEXT, EMAIL, WHATSAPP, LETTER -> one.row(new Fate.Reached(at, reach));
        };
    }

    private DayPlan.Row row(Considered one, AccountFacts facts, Verdict.Reach reach, Instant at, Technology by) {
        return switch (call(one, facts, reach, at, by)) {
            case Called.Then then -> one.row(then.fate());
            case Called.Never never -> elsewise(one, facts, reach, at, never);
        };
    }

    /** What comes of asking for a call. */
    private sealed interface Called {
        /** This. */
        record Then(Fate fate) implements Called {}

        /**
         * There is no number, or the rules deny it as long as the person or the account is as they are.
         *
         * @param said what they say; null when they were not asked
         */
        record Never(@Nullable Prospect said) implements Called {}
    }

    private Called call(Considered one, AccountFacts facts, Verdict.Reach reach, Instant due, Technology technology) {
        var number = one.account().number();
        var ahead = one.ahead();
        if (number.isEmpty() || ahead == null) {
            return new Called.Never(null);
        }
        if (!one.account()
                .key()
                .equals(numbers.getOrDefault(number.get(), one.account().key()))) {
            return new Called.Then(new Fate.NumberTaken());
        }
        var wanted = due;
        for (var looks = 0; looks < MOST_LOOKS; looks++) {
            var slot = room(wanted, reach, facts, technology);
            if (slot == null) {
                return new Called.Then(new Fate.NoRoom());
            }
            var said = ahead.at(technology, slot);
            if (said.allowed()) {
                return new Called.Then(taken(one, slot, reach, technology));
            }
            if (said.forGood()
                    || (technology == Technology.PRERECORDED && said.blockedBy().contains(CONSENT))) {
                return new Called.Never(said);
            }
            if (said.until().filter(until::isAfter).isEmpty()) {
                return new Called.Then(blocked(said));
            }
            wanted = said.until().get();
        }
        return new Called.Then(new Fate.NoRoom());
    }

    /** The first instant in the hours of step and campaign with room for a call; agents are paced by their own campaign. Null when there is none today. */
    private @Nullable Instant room(Instant wanted, Verdict.Reach reach, AccountFacts facts, Technology technology) {
        var at = wanted;
        while (at.isBefore(until)) {
            var open = plan.window()
                    .opens(at, facts.zones())
                    .flatMap(first -> reach.window().opens(first, facts.zones()))
                    .filter(until::isAfter);
            if (open.isEmpty()) {
                return null;
            }
            var slot = technology == Technology.LIVE ? open : capacity.next(open.get());
            if (slot.isEmpty() || slot.get().equals(at)) {
                return slot.orElse(null);
            }
            at = slot.get();
        }
        return null;
    }

    private Fate taken(Considered one, Instant at, Verdict.Reach reach, Technology technology) {
        numbers.put(one.account().number().orElseThrow(), one.account().key());
        if (technology == Technology.PRERECORDED) {
            capacity.take(at);
        }
        return new Fate.Reached(at, reach);
    }

    /** By the next medium of the step; by agents, when the step has none that reaches the person; and when the rules deny that, too, by the next step. */
    private DayPlan.Row elsewise(
            Considered one, AccountFacts facts, Verdict.Reach reach, Instant at, Called.Never never) {
        var rest = facts.without(reach.medium());
        var next = Executor.next(versions, one.account().progress(), rest, at);
        if (next.verdict() instanceof Verdict.Reach other && other.step().equals(reach.step())) {
            return reach(one, rest, other, at);
        }
        if (reach.medium() == Medium.REMINDER_CALL && rest.reachable().contains(Medium.LIVE_CALL)) {
            var live =
                    new Verdict.Reach(reach.step(), reach.version(), reach.number(), Medium.LIVE_CALL, reach.window());
            return switch (call(one, rest, live, at, Technology.LIVE)) {
                case Called.Then(Fate.Reached reached) -> one.row(new Fate.ToAgents(reached.at(), live));
                case Called.Then then -> one.row(then.fate());
                case Called.Never neither -> elsewise(one, rest, live, at, neither);
            };
        }
        var on = one.at(next.progress());
        return switch (next.verdict()) {
            case Verdict.Reach later -> reach(on, rest, later, at);
            case Verdict.Ended ended -> on.row(new Fate.NotToday(ended));
            case Verdict.Wait _, Verdict.Held _, Verdict.Awaits _ ->
                on.row(never.said() == null ? new Fate.NotToday(next.verdict()) : blocked(never.said()));
        };
    }

    private static Fate blocked(Prospect said) {
        return new Fate.Blocked(said.reason(), said.blockedBy(), said.until().orElse(null));
    }
}
