package io.claimline.gateway.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayNumbersTest {
    private static final AgentId ANA = new AgentId("ana");
    private static final Instant BEGAN = Instant.parse("2026-11-20T13:30:00Z");

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    private void call(int number, long from, long talk, long held, long parked) {
        var start = BEGAN.plusSeconds(from);
        var timeline = Timeline.EMPTY
                .with(Milestone.PLACED, start.minusSeconds(9))
                .with(Milestone.ANSWERED, start.minusSeconds(1))
                .with(Milestone.CONNECTED, start)
                .with(Milestone.ENDED, start.plusSeconds(talk));
        attempts.add(new Attempt(
                new CallId(String.format("call%08d", number)),
                4,
                new LeadId("lead-" + number),
                new Fence(1),
                new CampaignId("north"),
                new E164("+12025550123"),
                new DecisionId(String.format("decision%04d", number)),
                new NodeId("gw-1"),
                ANA,
                timeline,
                new Ending.Closed(CallResult.CONNECTED, "Connected", new HangupCause(16, 0)),
                held == 0 ? null : Duration.ofSeconds(held),
                parked == 0 ? null : Duration.ofSeconds(parked)));
    }

    private void saved(int call, String claim, String status, long at, Map<String, String> fields) {
        outcomes.add(new Outcome(
                new OutcomeId("outcome-" + outcomes.size()),
                new CallId(String.format("call%08d", call)),
                new LeadId("lead-" + call),
                claim,
                ANA,
                BEGAN.plusSeconds(at),
                status,
                fields,
                "note"));
    }

    @Test
    void shouldBeMadeOfTheCallsAndOutcomes() {
        call(1, 0, 300, 40, 0);
        saved(1, "claim-1", "PAID_CHK", 330, Map.of());
        saved(1, "claim-2", "INPROC", 345, Map.of("nextFollowUpDate", "2026-12-10"));
        call(2, 600, 220, 0, 120);
        saved(2, "claim-3", "CLOSED", 650, Map.of());
        var numbers = DayNumbers.of(attempts, outcomes);
        assertThat(numbers.calls()).isEqualTo(2);
        assertThat(numbers.claims()).isEqualTo(3);
        assertThat(numbers.groups())
                .containsEntry("Paid", 1)
                .containsEntry("In progress", 1)
                .containsEntry("Other", 1);
        assertThat(numbers.talk()).isEqualTo(Duration.ofMinutes(6));
        assertThat(numbers.hold()).isEqualTo(Duration.ofSeconds(40));
        assertThat(numbers.parked()).isEqualTo(Duration.ofMinutes(2));
        // The second outcome was saved while the two still talked.
        assertThat(numbers.wrapUp()).isEqualTo(Duration.ofSeconds(45));
        assertThat(DayNumbers.resolved(outcomes)).extracting(Outcome::claim).containsExactly("claim-1", "claim-3");
    }

    @Test
    void shouldCountTheLaterOfTwoOutcomesAboutOneClaim() {
        saved(1, "claim-1", "PAID_CHK", 10, Map.of());
        saved(2, "claim-1", "INPROC", 20, Map.of("nextFollowUpDate", "2026-12-10"));
        assertThat(DayNumbers.of(List.of(), outcomes).claims()).isEqualTo(1);
        assertThat(DayNumbers.resolved(outcomes)).isEmpty();
    }

    /** The same numbers, reckoned in another way from random nights. */
    @ParameterizedTest
    @ValueSource(longs = {4, 9, 16, 25, 36})
    void shouldEqualTheSumOverSeconds(long seed) {
        var random = new Random(seed);
        long talk = 0;
        long hold = 0;
        long keptWithout = 0;
        long wrapUp = 0;
        long at = 0;
        var last = new HashMap<String, String>();
        for (var number = 1; number <= 120; number++) {
            long talked = 20L + random.nextInt(900);
            long held = random.nextInt(3) == 0 ? random.nextInt((int) talked) : 0;
            long parked = random.nextInt(5) == 0 ? random.nextInt((int) (talked - held)) : 0;
            call(number, at, talked, held, parked);
            at += talked;
            long until = at;
            for (var claim = random.nextInt(3); claim >= 0; claim--) {
                until += random.nextInt(60);
                var status = List.of("PAID_CHK", "INPROC", "CLOSED").get(random.nextInt(3));
                var name = "claim-" + random.nextInt(200);
                saved(number, name, status, until, Map.of());
                last.put(name, status);
            }
            talk += talked - held - parked;
            keptWithout += parked;
            hold += held;
            wrapUp += until - at;
            at = until + random.nextInt(30);
        }
        var numbers = DayNumbers.of(attempts, outcomes);
        assertThat(numbers.talk()).as("seed " + seed).hasSeconds(talk);
        assertThat(numbers.hold()).as("seed " + seed).hasSeconds(hold);
        assertThat(numbers.parked()).as("seed " + seed).hasSeconds(keptWithout);
        assertThat(numbers.wrapUp()).as("seed " + seed).hasSeconds(wrapUp);
        assertThat(numbers.claims()).as("seed " + seed).isEqualTo(last.size());
        assertThat(numbers.groups().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(last.size());
    }
}
