package io.claimline.dialer.contracts.worklist;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.Tries;
import io.claimline.dialer.worklist.WorklistCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link WorkStore} must do. */
public abstract class WorkStoreContract extends CallersWorkContract {
    private static final NodeId NEW = new NodeId("node-new");

    @Test
    void shouldAddEachLeadOnce() {
        var first = lead(1);
        var second = lead(2);
        assertThat(await(store().add(List.of(first)))).isEqualTo(1);
        assertThat(await(store().add(List.of(first, second)))).isEqualTo(1);
        assertThat(await(store().add(List.of()))).isZero();
        assertThat(counts()).isEqualTo(new WorklistCounts(2, 0, 0));
    }

    @Test
    void shouldGiveBackALeadAsItWasAdded() {
        var lead = lead(1.5);
        await(store().add(List.of(lead)));
        assertThat(only(lease(US, 1)).lead()).isEqualTo(lead);
    }

    @Test
    void shouldStillKnowThatALeadIsTriedOnceWhenItComesBack() {
        var lead = Samples.lead(campaign, 1, clock.instant()).tried(Tries.ONCE);
        await(store().add(List.of(lead)));
        var held = only(lease(US, 5));
        assertThat(held.lead()).isEqualTo(lead);
        await(store().settle(
                        held.lease(),
                        new NextStep.Changed(
                                lead.claims(), lead.skills(), clock.instant(), false, "another language", null)));
        assertThat(only(lease(THEM, 5)).lead().tries()).isEqualTo(Tries.ONCE);
    }

    @Test
    void shouldLeaseADueCallBackAheadOfWorkOfHigherPriorityAndForgetItWhenItIsTried() {
        var now = clock.instant();
        await(store().add(List.of(lead(1), lead(9))));
        var low = lease(US, 2).getLast();
        var promise = new CallBack(now, new AgentId("ana"));
        await(store().settle(low.lease(), new NextStep.RetryAt(now, true, "call-back asked for", promise)));
        await(store().add(List.of(lead(7))));
        var due = only(await(store().leaseCallBacks(campaign, 5, US, now, MINUTE)));
        assertThat(due.lead().id()).isEqualTo(low.lead().id());
        assertThat(due.lead().callBack()).contains(promise);
        assertThat(await(store().leaseCallBacks(campaign, 5, THEM, now, MINUTE)))
                .isEmpty();
        await(store().settle(due.lease(), new NextStep.RetryAt(now, false, "put off")));
        var again = only(await(store().leaseCallBacks(campaign, 5, US, now, MINUTE)));
        assertThat(again.lead().callBack()).contains(promise);
        await(store().settle(again.lease(), new NextStep.RetryAt(now, true, "no answer")));
        assertThat(await(store().leaseCallBacks(campaign, 5, US, now, MINUTE))).isEmpty();
        assertThat(lease(US, 5))
                .extracting(LeasedLead::lead)
                .filteredOn(lead -> lead.id().equals(low.lead().id()))
                .singleElement()
                .satisfies(lead -> assertThat(lead.callBack()).isEmpty());
    }

    @Test
    void shouldLeaseNoCallBackBeforeItsTime() {
        var now = clock.instant();
        await(store().add(List.of(lead(1))));
        var work = only(lease(US, 1));
        var later = new CallBack(now.plusSeconds(60), null);
        await(store().settle(work.lease(), new NextStep.RetryAt(later.at(), true, "call-back asked for", later)));
        assertThat(await(store().leaseCallBacks(campaign, 5, US, now, MINUTE))).isEmpty();
        assertThat(await(store().leaseCallBacks(campaign, 5, US, later.at(), MINUTE)))
                .hasSize(1);
    }

    @Test
    void shouldLeaseHighestPriorityFirstThenLongestDue() {
        var now = clock.instant();
        var late = Samples.lead(campaign, 5, now.minusSeconds(1));
        var early = Samples.lead(campaign, 5, now.minusSeconds(60));
        var urgent = Samples.lead(campaign, 9, now);
        await(store().add(List.of(late, early, urgent)));
        assertThat(lease(US, 3)).extracting(LeasedLead::lead).containsExactly(urgent, early, late);
    }

    @Test
    void shouldLeaseNoMoreThanTheLimit() {
        await(store().add(List.of(lead(1), lead(2), lead(3))));
        assertThat(lease(US, 2)).hasSize(2);
        assertThat(lease(US, 0)).isEmpty();
        assertThat(counts()).isEqualTo(new WorklistCounts(1, 2, 0));
    }

    @Test
    void shouldNotLeaseBeforeTheLeadIsDue() {
        var lead = Samples.lead(campaign, 1, clock.instant().plusSeconds(10));
        await(store().add(List.of(lead)));
        assertThat(lease(US, 1)).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(lease(US, 1)).hasSize(1);
    }

    @Test
    void shouldNotLeaseLeadsOfAnotherCampaign() {
        await(store().add(List.of(Samples.lead(Samples.campaign(), 1, clock.instant()))));
        assertThat(lease(US, 5)).isEmpty();
    }

    @Test
    void shouldLeaseUntilTheInstantAskedFor() {
        await(store().add(List.of(lead(1))));
        var lease = only(lease(US, 1)).lease();
        assertThat(lease.until()).isEqualTo(clock.instant().plus(MINUTE));
        assertThat(lease.owner()).isEqualTo(US);
        assertThat(lease.fence().number()).isPositive();
    }

    @Test
    void shouldNotLeaseWhatIsLeasedUntilTheLeaseRanOut() {
        await(store().add(List.of(lead(1))));
        var ours = only(lease(US, 1)).lease();
        clock.advance(MINUTE.minusMillis(1));
        assertThat(lease(THEM, 1)).isEmpty();
        clock.advance(Duration.ofMillis(1));
        var theirs = only(lease(THEM, 1)).lease();
        assertThat(theirs.owner()).isEqualTo(THEM);
        assertThat(theirs.fence()).isGreaterThan(ours.fence());
    }

    @Test
    void shouldNotLeaseForLessThanHalfAMinute() {
        assertThatThrownBy(() -> store().lease(campaign, 1, US, clock.instant(), Duration.ofSeconds(29)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("30 s");
    }

    @Test
    void shouldNeverLeaseOneLeadTwiceWhenEightThreadsCompete() {
        var leads = IntStream.range(0, 120).mapToObj(i -> lead(i % 3)).toList();
        await(store().add(leads));
        var leased = new ConcurrentLinkedQueue<LeadId>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var runs = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> leaseAll(new NodeId("node-" + i), leased), threads))
                    .toArray(CompletableFuture<?>[]::new);
            await(CompletableFuture.allOf(runs));
        }
        assertThat(leased).doesNotHaveDuplicates();
        assertThat(leased)
                .containsExactlyInAnyOrderElementsOf(
                        leads.stream().map(Lead::id).toList());
    }

    @Test
    void shouldRenewOnlyLeasesThatAreStillOurs() {
        await(store().add(List.of(lead(2), lead(1))));
        var lost = lease(US, 1).getFirst().lease();
        clock.advance(MINUTE);
        assertThat(lease(THEM, 1)).hasSize(1);
        var kept = only(lease(US, 1)).lease();
        var until = clock.instant().plus(MINUTE.multipliedBy(5));
        assertThat(await(store().renew(List.of(lost, kept), until))).containsExactly(kept.lead());
        clock.advance(MINUTE.multipliedBy(2));
        assertThat(lease(THEM, 5)).extracting(l -> l.lead().id()).containsExactly(lost.lead());
    }

    @Test
    void shouldTakeALeadOffTheWorklistWhenDone() {
        await(store().add(List.of(lead(1))));
        var lease = only(lease(US, 1)).lease();
        assertThat(await(store().settle(lease, new NextStep.Done("paid")))).isTrue();
        assertThat(counts()).isEqualTo(new WorklistCounts(0, 0, 1));
        clock.advance(Duration.ofDays(30));
        assertThat(lease(US, 1)).isEmpty();
    }

    @Test
    void shouldPutALeadBackForALaterAttempt() {
        await(store().add(List.of(lead(1))));
        var at = clock.instant().plus(Duration.ofHours(4));
        settle(only(lease(US, 1)).lease(), new NextStep.RetryAt(at, true, "no answer"));
        clock.advance(Duration.ofHours(3));
        assertThat(lease(US, 1)).isEmpty();
        clock.advance(Duration.ofHours(1));
        var again = only(lease(US, 1)).lead();
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.dueAt()).isEqualTo(at);
    }

    @Test
    void shouldPutALeadBackForWhatIsLeftOfItsClaimsAndForOtherSkills() {
        var lead = lead(1);
        await(store().add(List.of(lead)));
        var left = lead.claims().subList(1, 2);
        var step = new NextStep.Changed(left, Set.of("spanish"), clock.instant(), true, "one is paid", null);
        var lease = only(lease(US, 1)).lease();
        settle(lease, step);
        assertThat(await(store().settle(lease, step))).isTrue();
        var again = only(lease(US, 1)).lead();
        assertThat(again.claims()).isEqualTo(left);
        assertThat(again.skills()).containsExactly("spanish");
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.person()).isEqualTo(lead.person());
    }

    @Test
    void shouldRememberTheClaimsOfAWorklistAlsoThoseThatAreDone() {
        var first = lead(2);
        var second = lead(1);
        assertThat(await(store().claims(campaign))).isEmpty();
        await(store().add(List.of(first, second)));
        var left = first.claims().subList(1, 2);
        settle(
                only(lease(US, 1)).lease(),
                new NextStep.Changed(left, Set.of(), clock.instant().plus(MINUTE), true, "one is paid", null));
        settle(only(lease(US, 1)).lease(), new NextStep.Done("paid"));
        assertThat(await(store().claims(campaign))).containsAll(first.claims()).containsAll(second.claims());
        assertThat(await(store().claims(new CampaignId("another")))).isEmpty();
    }

    @Test
    void shouldNotCountAnAttemptThatDoesNotCount() {
        await(store().add(List.of(lead(1))));
        settle(only(lease(US, 1)).lease(), new NextStep.RetryAt(clock.instant(), false, "trunk congested"));
        assertThat(only(lease(US, 1)).lead().attempts()).isZero();
    }

    @Test
    void shouldPutALeadBackAsIfNeverLeased() {
        var lead = lead(1);
        await(store().add(List.of(lead)));
        settle(only(lease(US, 1)).lease(), new NextStep.Untouched("shift ended"));
        assertThat(only(lease(THEM, 1)).lead()).isEqualTo(lead);
    }

    @Test
    void shouldSettleOnceWhenToldTwice() {
        await(store().add(List.of(lead(1))));
        var lease = only(lease(US, 1)).lease();
        var step = new NextStep.RetryAt(clock.instant(), true, "busy");
        assertThat(await(store().settle(lease, step))).isTrue();
        assertThat(await(store().settle(lease, step))).isTrue();
        assertThat(only(lease(US, 1)).lead().attempts()).isEqualTo(1);
    }

    @Test
    void shouldRefuseToSettleAgainInAnotherWay() {
        await(store().add(List.of(lead(1))));
        var lease = only(lease(US, 1)).lease();
        settle(lease, new NextStep.Done("paid"));
        assertThat(await(store().settle(lease, new NextStep.Untouched("late")))).isFalse();
        assertThat(counts()).isEqualTo(new WorklistCounts(0, 0, 1));
    }

    @Test
    void shouldRefuseToSettleWithAnOutdatedFence() {
        await(store().add(List.of(lead(1))));
        var ours = only(lease(US, 1)).lease();
        clock.advance(MINUTE);
        var theirs = only(lease(THEM, 1)).lease();
        assertThat(await(store().settle(ours, new NextStep.Done("late")))).isFalse();
        assertThat(counts()).isEqualTo(new WorklistCounts(0, 1, 0));
        assertThat(await(store().settle(theirs, new NextStep.Done("paid")))).isTrue();
        assertThat(await(store().settle(ours, new NextStep.Done("late")))).isFalse();
    }

    @Test
    void shouldRefuseTheEarlierFenceOfTheSameHolder() {
        await(store().add(List.of(lead(1))));
        var earlier = only(lease(US, 1)).lease();
        clock.advance(MINUTE);
        var current = only(lease(US, 1)).lease();
        assertThat(await(store().settle(earlier, new NextStep.Done("late")))).isFalse();
        assertThat(await(store().renew(List.of(earlier), clock.instant().plus(MINUTE))))
                .isEmpty();
        assertThat(counts()).isEqualTo(new WorklistCounts(0, 1, 0));
        settle(current, new NextStep.Done("paid"));
    }

    @Test
    void shouldTakeOverTheLeasesOfTheDeadAndLeaveThoseOfTheLiving() {
        await(store().add(List.of(lead(2), lead(1))));
        var ours = only(lease(US, 1)).lease();
        var theirs = only(lease(THEM, 1));
        var taken = only(takeOver(Set.of(US, NEW), NEW));
        assertThat(taken.lead()).isEqualTo(theirs.lead());
        assertThat(taken.lease().owner()).isEqualTo(NEW);
        assertThat(taken.lease().until()).isEqualTo(clock.instant().plus(MINUTE));
        assertThat(taken.lease().fence().number())
                .isEqualTo(theirs.lease().fence().number() + 1);
        assertThat(counts()).isEqualTo(new WorklistCounts(0, 2, 0));
        settle(ours, new NextStep.Done("paid"));
        settle(taken.lease(), new NextStep.Untouched("never dialled"));
        assertThat(counts()).isEqualTo(new WorklistCounts(1, 0, 1));
    }

    @Test
    void shouldTakeOverTheDeadAlsoAfterTheirLeaseRanOut() {
        await(store().add(List.of(lead(1))));
        lease(THEM, 1);
        clock.advance(MINUTE.multipliedBy(10));
        assertThat(takeOver(Set.of(US), US)).hasSize(1);
        assertThat(takeOver(Set.of(US), US)).isEmpty();
    }

    @Test
    void shouldTakeOverNothingThatIsNotLeased() {
        await(store().add(List.of(lead(2), lead(1))));
        settle(only(lease(THEM, 1)).lease(), new NextStep.Done("paid"));
        assertThat(takeOver(Set.of(US), US)).isEmpty();
        assertThat(counts()).isEqualTo(new WorklistCounts(1, 0, 1));
    }

    @Test
    void shouldRefuseEverythingADeadHolderStillDoesAfterTheTakeover() {
        await(store().add(List.of(lead(1))));
        var lease = only(lease(THEM, 1)).lease();
        takeOver(Set.of(US), US);
        assertThat(await(store().settle(lease, new NextStep.Done("late")))).isFalse();
        var later = clock.instant().plus(MINUTE);
        assertThat(await(store().renew(List.of(lease), later))).isEmpty();
        assertThat(counts()).isEqualTo(new WorklistCounts(0, 1, 0));
    }

    @Test
    void shouldTakeOverEachLeadOnceWhenTwoNodesCompete() {
        await(store().add(IntStream.range(0, 20).mapToObj(i -> lead(i)).toList()));
        lease(THEM, 20);
        var living = Set.of(US, NEW);
        var now = clock.instant();
        var one = store().takeOver(campaign, living, US, now, MINUTE).toCompletableFuture();
        var two = store().takeOver(campaign, living, NEW, now, MINUTE).toCompletableFuture();
        var taken = new ArrayList<>(await(one));
        taken.addAll(await(two));
        assertThat(taken).hasSize(20);
        assertThat(taken).extracting(lead -> lead.lead().id()).doesNotHaveDuplicates();
    }

    private void leaseAll(NodeId node, ConcurrentLinkedQueue<LeadId> leased) {
        var batch = lease(node, 3);
        while (!batch.isEmpty()) {
            batch.forEach(lead -> leased.add(lead.lead().id()));
            batch = lease(node, 3);
        }
    }

    private Lead lead(double priority) {
        return Samples.lead(campaign, priority, clock.instant());
    }

    private void settle(Lease lease, NextStep step) {
        assertThat(await(store().settle(lease, step))).isTrue();
    }

    private List<LeasedLead> takeOver(Set<NodeId> living, NodeId self) {
        return await(store().takeOver(campaign, living, self, clock.instant(), MINUTE));
    }

    private WorklistCounts counts() {
        return await(store().count(campaign));
    }
}
