package io.claimline.gateway.app.report;

import io.claimline.dialer.agent.WorkShift;
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
import io.claimline.dialer.report.Measure;
import io.claimline.dialer.report.StateTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weeks of invented calls: 20 nights of nine hours, 500 agents, or one for 2,000 calls where there are fewer, in 12 campaigns, five of which call 40 payers. A third of the calls is connected; the rest is not answered, busy, out of service or
 * abandoned. Everything follows from the seed.
 *
 * @param attempts in all
 */
record Weeks(int attempts) {
    private static final int MOST_AGENTS = 500;
    private static final int CALLS_OF_ONE = 2_000;
    static final int CAMPAIGNS = 12;
    static final int CALL_PAYERS = 5;
    static final int PAYERS = 40;
    static final int CLAIMS = 2_000;
    static final int NIGHTS = 20;
    static final int LEADS = 40_000;
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final LocalDate LAST = LocalDate.parse("2026-11-27");
    private static final int HOURS = 9;
    private static final int BEGINS = 14;
    private static final List<CallResult> MISSED =
            List.of(CallResult.NO_ANSWER, CallResult.NO_ANSWER, CallResult.BUSY, CallResult.DISCONNECTED);
    private static final List<String> PATIENT =
            List.of("RPC_PTP", "RPC_REFUSED", "WRONG_NUMBER", "VM_LCM_LEFT", "VM_NONE");

    /** Everything of one hour. */
    record Hour(List<Attempt> attempts, List<Outcome> outcomes, List<StateTime> times) {}

    int agents() {
        return Math.clamp(attempts / CALLS_OF_ONE, 1, MOST_AGENTS);
    }

    static List<LocalDate> nights() {
        return Stream.iterate(LAST, date -> date.minusDays(1))
                .filter(date -> date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(NIGHTS)
                .toList();
    }

    /** When everything is over. */
    static Instant end() {
        return LAST.plusDays(2).atStartOfDay(ZONE).toInstant();
    }

    static CampaignId campaign(int agent) {
        return new CampaignId("campaign-" + agent % CAMPAIGNS);
    }

    static boolean callsPayers(int campaign) {
        return campaign % CAMPAIGNS < CALL_PAYERS;
    }

    static AgentId agent(int number) {
        return new AgentId("agent-%03d".formatted(number));
    }

    static LeadId lead(int number) {
        return new LeadId("lead-" + number);
    }

    List<WorkShift> shifts(LocalDate night) {
        var began = began(night);
        return Stream.iterate(0, agent -> agent < agents(), agent -> agent + 1)
                .map(agent -> new WorkShift(
                        agent(agent),
                        LocalDate.ofInstant(began, MANILA),
                        MANILA,
                        began,
                        began.plus(Duration.ofHours(HOURS))))
                .toList();
    }

    private static Instant began(LocalDate night) {
        return night.atTime(BEGINS, 0).atZone(ZoneId.of("UTC")).toInstant();
    }

    /** The hours of a night. */
    List<Hour> of(LocalDate night) {
        return Stream.iterate(0, hour -> hour < HOURS, hour -> hour + 1)
                .map(hour ->
                        hour(began(night).plus(Duration.ofHours(hour)), new Random(night.toEpochDay() * 31 + hour)))
                .toList();
    }

    private Hour hour(Instant from, Random random) {
        var hour = new Hour(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var call = 0; call < attempts / NIGHTS / HOURS; call++) {
            call(from.plusMillis(random.nextInt(3_400_000)), random.nextInt(agents()), random, hour);
        }
        for (var agent = 0; agent < agents(); agent++) {
            states(agent, from, random, hour.times());
        }
        return hour;
    }

    /** Of five minutes each, as ready, on a call, recording, and now and then on a break. */
    private static void states(int agent, Instant from, Random random, List<StateTime> times) {
        var states = List.of(Measure.READY, Measure.ON_CALL, Measure.RECORDING, Measure.ON_CALL, Measure.BREAK);
        for (var begin = from; begin.isBefore(from.plusSeconds(3_600)); begin = begin.plusSeconds(300)) {
            var state = states.get(random.nextInt(states.size()));
            times.add(new StateTime(agent(agent), campaign(agent), state, begin, begin.plusSeconds(300)));
        }
    }

    private static void call(Instant placed, int agent, Random random, Hour hour) {
        var campaign = agent % CAMPAIGNS;
        var id = new CallId("%016x".formatted(random.nextLong()));
        var lead = random.nextInt(LEADS / CAMPAIGNS) * CAMPAIGNS + campaign;
        var connected = random.nextInt(3) == 0;
        var missed = random.nextInt(50) == 0 ? CallResult.ABANDONED : MISSED.get(random.nextInt(MISSED.size()));
        var result = connected ? CallResult.CONNECTED : missed;
        var times = Timeline.EMPTY.with(Milestone.PLACED, placed);
        if (connected || result == CallResult.ABANDONED) {
            times = times.with(Milestone.ANSWERED, placed.plusSeconds(8));
        }
        if (connected) {
            times = times.with(Milestone.CONNECTED, placed.plusMillis(8_200 + random.nextInt(4_000)));
        }
        times = times.with(Milestone.ENDED, placed.plusSeconds(30 + random.nextInt(400)));
        var attempt = attempt(id, lead(lead), campaign(agent), times, result, connected ? agent(agent) : null);
        hour.attempts().add(attempt);
        if (connected) {
            hour.outcomes().add(outcome(attempt, agent(agent), random, campaign));
        }
    }

    private static Outcome outcome(Attempt attempt, AgentId agent, Random random, int campaign) {
        var payer = callsPayers(campaign);
        var status = payer ? "CLOSED" : PATIENT.get(random.nextInt(PATIENT.size()));
        return new Outcome(
                new OutcomeId(attempt.id().value() + "-o"),
                attempt.id(),
                attempt.lead(),
                "about-" + attempt.lead().value(),
                agent,
                attempt.timeline().at(Milestone.ENDED).orElseThrow().plusSeconds(random.nextInt(90)),
                status,
                status.equals("RPC_PTP") ? Map.of("promiseAmount", "5000", "promiseDate", "2026-11-20") : Map.of(),
                "");
    }

    private static Attempt attempt(
            CallId id, LeadId lead, CampaignId campaign, Timeline times, CallResult result, @Nullable AgentId agent) {
        return new Attempt(
                id,
                2,
                lead,
                new Fence(1),
                campaign,
                new E164("+13125550188"),
                new DecisionId(id.value()),
                new NodeId("n-1"),
                agent,
                times,
                new Ending.Closed(result, "over", HangupCause.UNKNOWN),
                null,
                null,
                null);
    }
}
