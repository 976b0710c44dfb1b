package io.claimline.dialer.strategy;

import io.claimline.dialer.strategy.Progress.Begun;
import io.claimline.dialer.strategy.Progress.How;
import io.claimline.dialer.strategy.Progress.Try;
import io.claimline.dialer.strategy.Retries.Then;
import io.claimline.dialer.strategy.Verdict.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what happens to an account. The same arguments give an equal decision, and deciding again on what came of it gives the same verdict. Conditions and
 * ways are those of the newest version at once; a step that was begun goes on by its own version; the next step is the first of the newest version after the last one
 * that is behind the account. What a new version inserts before that is not made up for.
 */
public final class Executor {
    private final StrategyVersions versions;
    private final Strategy strategy;
    private final AccountFacts facts;
    private final Instant now;
    private Progress progress;

    private Executor(StrategyVersions versions, Progress progress, AccountFacts facts, Instant now) {
        this.versions = versions;
        strategy = versions.newest();
        this.progress = progress;
        this.facts = facts;
        this.now = now;
    }

    /**
     * A decision.
     *
     * @param progress how far the account has come with it: steps passed, turned or ended since. To be kept before anything is done
     * @param verdict what is to happen
     */
    public record Decision(Progress progress, Verdict verdict) {}

    /** What is to happen to the account at {@code now}. */
    public static Decision next(StrategyVersions versions, Progress progress, AccountFacts facts, Instant now) {
        var executor = new Executor(versions, progress, facts, now);
        var verdict = executor.verdict();
        return new Decision(executor.progress, verdict);
    }

    /** The step that the account is in, or comes to next; the last one of its way when it has ended. */
    public static StepId step(StrategyVersions versions, Progress progress) {
        return progress.current()
                .map(Begun::step)
                .orElseGet(() -> nextStep(versions.newest(), progress).id());
    }

    private Verdict verdict() {
        var end = progress.ended();
        if (end.isPresent()) {
            return new Verdict.Ended(
                    holds(StopCondition.PAID) ? Terminal.PAID : end.get().terminal());
        }
        var stopped = stopped();
        if (stopped.isPresent()) {
            return stopped.get();
        }
        var awaited = progress.awaited();
        if (awaited.isPresent()) {
            return new Verdict.Awaits(begun().step(), awaited.get().number());
        }
        var held = facts.held(now);
        if (held.isPresent()) {
            return new Verdict.Wait(held.get(), Why.HOLD);
        }
        turn();
        return onward();
    }

    private Begun begun() {
        return progress.current().orElseThrow();
    }

    private Optional<Verdict> stopped() {
        return Arrays.stream(StopCondition.values())
                .filter(this::holds)
                .findFirst()
                .map(this::stopped);
    }

    private Verdict stopped(StopCondition condition) {
        return switch (strategy.stop(condition)) {
            case Stop.Ends ends -> new Verdict.Ended(ends.terminal());
            case Stop.Waits waits ->
                condition == StopCondition.PROMISE_PENDING
                        ? new Verdict.Wait(promiseOver(facts.promise().orElseThrow()), Why.PROMISE)
                        : new Verdict.Held(condition);
        };
    }

    private boolean holds(StopCondition condition) {
        return switch (condition) {
            case PAID -> facts.cents() <= 0;
            case SMALL_BALANCE -> facts.cents() > 0 && facts.cents() < strategy.smallest();
            case PROMISE_PENDING ->
                facts.promise()
                        .filter(promise -> !promise.kept() && now.isBefore(promiseOver(promise)))
                        .isPresent();
            case RECALLED, DECEASED, BANKRUPTCY, ATTORNEY, CEASE, MINOR, DISPUTED, ASSISTANCE, PLAN_ACTIVE ->
                facts.marks().contains(condition);
        };
    }

    /** When a promise that is not kept is broken: after the promised day and its grace. */
    private Instant promiseOver(AccountFacts.Promise promise) {
        return promise.by()
                .plusDays(strategy.grace() + 1L)
                .atStartOfDay(strategy.zone())
                .toInstant();
    }

    /** No promise is pending here, so one that is not kept is broken. Only the first one turns the account; else it would never end. */
    private void turn() {
        if (progress.turned()) {
            return;
        }
        facts.promise().filter(promise -> !promise.kept()).ifPresent(promise -> {
            progress.current()
                    .ifPresent(left ->
                            progress = progress.passed(left.step(), left.last().at(), How.TURNED));
            progress = progress.turned(new Progress.Turn(promise.id(), promiseOver(promise)));
        });
    }

    private Verdict onward() {
        while (true) {
            var current = progress.current();
            var found = current.isPresent() ? again(current.get()) : begin(nextStep(strategy, progress));
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    /** The first step after the last one behind the account. The last step of a way ends the account, so that there always is one. */
    private static Step nextStep(Strategy strategy, Progress progress) {
        var way = strategy.way(progress.turned());
        var from = 0;
        for (var i = 0; i < way.size(); i++) {
            if (progress.has(way.get(i).id())) {
                from = i + 1;
            }
        }
        return way.get(Math.min(from, way.size() - 1));
    }

    private Optional<Verdict> begin(Step step) {
        var due = due(step);
        if (now.isBefore(due)) {
            return Optional.of(new Verdict.Wait(due, Why.STEP));
        }
        return switch (step) {
            case Step.End end -> {
                progress = progress.ended(end.id(), end.terminal(), now);
                yield Optional.of(new Verdict.Ended(end.terminal()));
            }
            case Step.Contact contact -> reach(contact, strategy.version(), List.of());
        };
    }

    private Instant due(Step step) {
        var day = step.delay().after(anchor(step.delay().from()));
        var apart = progress.reached()
                .filter(at -> step instanceof Step.Contact)
                .map(at -> day(at).plusDays(strategy.apart()));
        return apart.filter(day::isBefore)
                .orElse(day)
                .atStartOfDay(strategy.zone())
                .toInstant();
    }

    private LocalDate anchor(Delay.From from) {
        return switch (from) {
            case RESPONSIBILITY -> facts.responsibility();
            case DUE -> facts.due(strategy);
            case PREVIOUS -> day(progress.latest());
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, strategy.zone());
    }

    /** What follows the tries of a step; empty when it is over, and then it is behind the account. */
    private Optional<Verdict> again(Begun begun) {
        var contact = versions.contact(begun.version(), begun.step());
        if (contact.isEmpty()) {
            progress = progress.passed(begun.step(), begun.last().at(), How.OVER);
            return Optional.empty();
        }
        var step = contact.get();
        var made = begun.made();
        if (made.isEmpty()) {
            return reach(step, begun.version(), begun.tries());
        }
        var last = made.getLast();
        var then = step.retries().after(last.result().orElseThrow());
        if (then instanceof Then.Over) {
            progress = progress.passed(step.id(), last.at(), How.OVER);
            return Optional.empty();
        }
        var due = last.at().plus(spacing(step, then));
        return now.isBefore(due) ? waiting(step, begun, due) : reach(step, begun.version(), begun.tries());
    }

    private static Duration spacing(Step.Contact step, Then then) {
        var asked = then instanceof Then.Again again ? again.after() : step.spacing();
        return List.of(asked, step.spacing()).stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A step with no try left is over when its last try is, not when another could have been made. */
    private Optional<Verdict> waiting(Step.Contact step, Begun begun, Instant due) {
        return medium(step, begun.tries()).isEmpty()
                ? over(step, begun.tries())
                : Optional.of(new Verdict.Wait(due, Why.SPACING));
    }

    private Optional<Verdict> reach(Step.Contact step, int version, List<Try> tries) {
        var medium = medium(step, tries);
        var opens = step.window().opens(now, facts.zones());
        if (medium.isEmpty() || opens.isEmpty()) {
            return over(step, tries);
        }
        return Optional.of(
                opens.get().isAfter(now)
                        ? new Verdict.Wait(opens.get(), Why.WINDOW)
                        : new Verdict.Reach(step.id(), version, number(tries), medium.get(), step.window()));
    }

    private static int number(List<Try> tries) {
        return tries.isEmpty() ? 1 : tries.getLast().number() + 1;
    }

    private Optional<Verdict> over(Step.Contact step, List<Try> tries) {
        var made = tries.stream().filter(Try::made).toList();
        var at = made.isEmpty() ? now : made.getLast().at();
        progress = progress.passed(step.id(), at, made.isEmpty() ? How.SKIPPED : How.EXHAUSTED);
        return Optional.empty();
    }

    /** The first medium that reaches the person and has a try left. */
    private Optional<Medium> medium(Step.Contact step, List<Try> tries) {
        return step.media().stream()
                .filter(facts.reachable()::contains)
                .filter(medium -> left(step, tries, medium))
                .findFirst();
    }

    private static boolean left(Step.Contact step, List<Try> tries, Medium medium) {
        var made = tries.stream()
                .filter(one -> one.made() && counts(step, one, medium))
                .toList();
        return made.size() < step.attempts()
                && made.stream()
                        .flatMap(one -> one.result().stream())
                        .noneMatch(result -> step.retries().after(result) instanceof Then.NextMedium);
    }

    /** A call by an agent in place of the recorded voice is a try by that; else nobody would ever have called often enough. */
    private static boolean counts(Step.Contact step, Try one, Medium medium) {
        return one.medium() == medium
                || (medium == Medium.REMINDER_CALL
                        && one.medium() == Medium.LIVE_CALL
                        && !step.media().contains(Medium.LIVE_CALL));
    }
}
