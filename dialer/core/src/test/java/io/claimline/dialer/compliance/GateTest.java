package io.claimline.dialer.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.Gate.Answer;
import io.claimline.dialer.compliance.facts.Gap;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00.123456Z");
    private static final DecisionId ID = new DecisionId("decision1");
    private static final Lead LEAD = new Lead(
            new LeadId("lead-1"),
            new CampaignId("balances"),
            Audience.PATIENT,
            new E164("+12125550123"),
            List.of("claim-1"),
            "A. B.",
            Set.of(),
            1,
            NOW,
            0,
            ContactFacts.UNKNOWN,
            "person-1",
            null);
    private static final Dial DIAL = Dial.toParty(new LegId("cl-p-aaaaaaaa"), LEAD, new E164("+12025550100"));

    private static DialPermit permit() {
        return ((Answer.Permitted) Gates.open().ask(ID, DIAL, NOW)).permit();
    }

    @Test
    void shouldGiveAPermitForExactlyTheCallThatWasAskedAbout() {
        var permit = permit();
        assertThat(permit.leg()).isEqualTo(DIAL.leg());
        assertThat(permit.number()).isEqualTo(LEAD.number());
        assertThat(permit.callerId()).isEqualTo(DIAL.callerId());
    }

    @Test
    void shouldShowTheNumberOfTheClientInPermitAndDecision() {
        var theirs = new E164("+12025550177");
        var gate = new Gate(Gates.showing(theirs), () -> Gates.TABLE);
        var answer = (Answer.Permitted) gate.ask(ID, DIAL, NOW);
        assertThat(answer.permit().callerId()).isEqualTo(theirs);
        assertThat(answer.decision().facts().origin().shown()).contains(theirs);
        assertThat(gate.look(ID, DIAL, NOW).facts().origin().shown()).contains(theirs);
    }

    @Test
    void shouldGiveNoPermitForWhatItRefuses() {
        assertThat(Gates.denying().ask(ID, DIAL, NOW)).isInstanceOf(Answer.Refused.class);
        assertThat(Gates.deferring(NOW.plusSeconds(1)).ask(ID, DIAL, NOW)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void shouldTellOfPermitsAndNotOfLooks() {
        var permits = new AtomicInteger();
        var gate = new Gate(Gates.counting(permits), () -> Gates.TABLE);
        gate.look(ID, DIAL, NOW);
        assertThat(permits).hasValue(0);
        gate.ask(ID, DIAL, NOW);
        assertThat(permits).hasValue(1);
    }

    @Test
    void shouldLetAPermitBeSpentOnce() {
        var permit = permit();
        assertThat(permit.spend(NOW)).isTrue();
        assertThat(permit.spend(NOW)).isFalse();
    }

    @Test
    void shouldLetOneOfManyThreadsSpendIt() {
        var permit = permit();
        var spent = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++) {
                threads.execute(() -> {
                    if (begun(start) && permit.spend(NOW)) {
                        spent.incrementAndGet();
                    }
                });
            }
            start.countDown();
        }
        assertThat(spent).hasValue(1);
    }

    private static boolean begun(CountDownLatch start) {
        try {
            return start.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void shouldNotLetAnOldPermitBeSpent() {
        assertThat(permit().spend(NOW.plus(DialPermit.LIFE).minusMillis(1))).isTrue();
        assertThat(permit().spend(NOW.plus(DialPermit.LIFE))).isFalse();
    }

    @Test
    void shouldNotLetAPermitOfALaterTimeBeSpent() {
        assertThat(permit().spend(NOW.minus(DialPermit.LIFE).minusMillis(1))).isFalse();
    }

    @Test
    void shouldIssuePermitsOnlyFromTheGate() {
        assertThat(DialPermit.class.getConstructors()).isEmpty();
        assertThat(Arrays.stream(DialPermit.class.getDeclaredConstructors()))
                .allSatisfy(made ->
                        assertThat(made.getModifiers() & Modifier.PROTECTED).isZero());
        assertThat(Modifier.isFinal(DialPermit.class.getModifiers())).isTrue();
        assertThat(Modifier.isFinal(Gate.class.getModifiers())).isTrue();
    }

    @Test
    void shouldDecideToTheMillisecondSoThatWhatIsStoredDecidesTheSame() {
        var decision = Gates.open().look(ID, DIAL, NOW);
        assertThat(decision.at()).isEqualTo(Instant.parse("2026-11-23T16:00:00.123Z"));
        assertThat(decision.holdsBy(Gates.TABLE)).isTrue();
    }

    @Test
    void shouldNoticeADecisionThatItsTableWouldNotGive() {
        var allowed = Gates.open().look(ID, DIAL, NOW);
        var forged = new DialDecision(
                ID, LEAD.id(), Gates.denying().look(ID, DIAL, NOW).facts(), allowed.ruling());
        assertThat(forged.holdsBy(Gates.TABLE)).isFalse();
    }

    @Test
    void shouldSayWhyInWordsWhatLastsFirst() {
        var both = new Person(
                List.of(),
                List.of(),
                List.of(),
                Gates.REFUSING.flags(),
                Gates.wishing(NOW.plusSeconds(60)).wishes());
        var decision = Gates.of((dial, now) -> both).look(ID, DIAL, NOW);
        assertThat(decision.reason())
                .isEqualTo("asked not to be called; not when or where the person asked not to be called");
        assertThat(decision.blockedBy()).containsExactly("C-06", "C-16");
        assertThat(decision.until()).isEmpty();
    }

    @Test
    void shouldAskAgainWhenADeferralEndsAndLaterWhenDenied() {
        var until = NOW.plusSeconds(90);
        var deferred = Gates.deferring(until).look(ID, DIAL, NOW);
        assertThat(AskAgain.after(deferred)).isEqualTo(new NextStep.RetryAt(until, false, deferred.reason()));
        var denied = Gates.denying().look(ID, DIAL, NOW);
        assertThat(AskAgain.after(denied))
                .isEqualTo(NextStep.RetryAt.barred(
                        denied.at().plus(AskAgain.DENIED), NextStep.Bar.DENIED, denied.reason()));
    }

    @Test
    void shouldAskAgainSoonWhenFactsCouldNotBeRead() {
        var denied = Gates.lacking(Gap.HISTORY).look(ID, DIAL, NOW);
        assertThat(denied.allowed()).isFalse();
        assertThat(AskAgain.after(denied))
                .isEqualTo(new NextStep.RetryAt(
                        denied.at().plus(Duration.ofMinutes(1)), false, "not all facts could be read"));
    }
}
