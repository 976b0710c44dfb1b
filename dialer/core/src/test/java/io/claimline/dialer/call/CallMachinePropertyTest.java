package io.claimline.dialer.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.reminder.Briefs;
import io.claimline.dialer.reminder.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any sequence of events at all, in any order and number: what must hold after each. */
class CallMachinePropertyTest {
    private static final int WALKS_PER_SEED = 400;
    private static final int STEPS = 60;

    static List<Long> seeds() {
        var drawn = System.nanoTime();
        return List.of(1L, 2L, 3L, 4L, 5L, drawn);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldKeepEveryPromiseUnderAnySequenceOfEvents(long seed) {
        var random = new Random(seed);
        for (var walk = 0; walk < WALKS_PER_SEED; walk++) {
            new Walk(random, "seed " + seed + ", walk " + walk).run();
        }
    }

    private static final class Walk {
        private final Random random;
        private final String name;
        private final List<String> trail = new ArrayList<>();
        /** Agents given to the call and not yet freed by it. */
        private final Set<AgentId> bound = new HashSet<>();

        private Instant now = Instant.parse("2026-11-22T15:00:00Z");
        private Call call;
        private int closings;

        Walk(Random random, String name) {
            this.random = random;
            this.name = name;
            var reserved = random.nextBoolean() ? agent() : null;
            if (reserved != null) {
                bound.add(reserved);
            }
            var policy = CallPolicy.patient(Duration.ofSeconds(20));
            call = reserved == null && random.nextInt(3) == 0
                    ? CallMachine.remind(
                            new CallId("call0001"), policy, Briefs.usual().brief(), now)
                    : CallMachine.start(new CallId("call0001"), policy, reserved, now);
        }

        void run() {
            for (var step = 0; step < STEPS; step++) {
                now = now.plusMillis(random.nextInt(9_000));
                take(event());
            }
            // Whatever happened, a leg that is gone ends the call.
            take(new CallEvent.Gone(new HangupCause(16, 0)));
            assertThat(call.closed()).as(this::where).isTrue();
            assertThat(closings).as(this::where).isEqualTo(1);
            assertThat(bound).as(this::where).isEmpty();
        }

        private void take(CallEvent event) {
            var before = call;
            if (event instanceof CallEvent.AgentAssigned assigned && !bound.add(assigned.agent())) {
                return;
            }
            if (event instanceof CallEvent.InviteAsked invite && !bind(invite)) {
                return;
            }
            var step = CallMachine.step(before, event, now);
            call = step.call();
            trail.add(event + " -> " + call.state());
            step.effects().forEach(this::check);
            if (before.closed()) {
                assertThat(call).as(this::where).isEqualTo(before);
                if (event instanceof CallEvent.AgentAssigned assigned) {
                    // A closed call takes no agent; the conductor gives it none, so the walk takes it back itself.
                    bound.remove(assigned.agent());
                }
            } else if (call.closed()) {
                closings++;
            }
            checkState();
        }

        private Heard heard() {
            var turn = call.reminder().orElseThrow().turn();
            return switch (random.nextInt(8)) {
                case 0 -> new Heard.Judged(turn, Answerer.PERSON);
                case 1 -> new Heard.Judged(turn, Answerer.MACHINE);
                case 2 -> new Heard.Quiet(turn, random.nextBoolean());
                case 3 -> new Heard.Recorded(turn, Duration.ofMillis(random.nextInt(2_000)));
                case 4 -> new Heard.Kept(turn, random.nextBoolean());
                case 5 -> new Heard.Keys(turn, Briefs.BIRTH_DATE);
                default -> new Heard.Keys(turn, String.valueOf(random.nextInt(10)));
            };
        }

        /** As the conductor does: a colleague is bound when the call can take a guest, and only one who is free. */
        private boolean bind(CallEvent.InviteAsked invite) {
            var can = call.state() instanceof CallState.Talking
                    || call.state() instanceof CallState.Held
                    || call.state() instanceof CallState.Rejoining;
            return !can || invite.guest().agent().map(bound::add).orElse(true);
        }

        private void guestEnds(Guest guest) {
            guest.agent()
                    .ifPresent(agent ->
                            assertThat(bound.remove(agent)).as(this::where).isTrue());
        }

        private void ours(AgentId agent) {
            assertThat(call.agent()).as(this::where).contains(agent);
        }

        private void check(CallEffect effect) {
            switch (effect) {
                case CallEffect.EndGuest end -> guestEnds(end.guest());
                case CallEffect.BridgeGuest bridge -> ours(bridge.agent());
                case CallEffect.JoinGuest join -> ours(join.agent());
                case CallEffect.CallGuest guest -> ours(guest.agent());
                case CallEffect.Handover over ->
                    assertThat(call.timeline().at(Milestone.LEFT))
                            .as(this::where)
                            .isPresent();
                case CallEffect.SendGuestDigits digits ->
                    assertThat(call.state()).as(this::where).isInstanceOf(CallState.Consulting.class);
                case CallEffect.LeaveMessage message ->
                    assertThat(call.timeline().at(Milestone.CONNECTED))
                            .as(this::where)
                            .isPresent();
                case CallEffect.OptOut optOut ->
                    assertThat(call.state())
                            .as(this::where)
                            .isInstanceOfAny(CallState.Ending.class, CallState.LeavingMessage.class);
                case CallEffect.Remind _, CallEffect.Keep _ ->
                    assertThat(call.reminder()).as(this::where).isPresent();
                case CallEffect.Say say -> {}
                case CallEffect.FreeAgent free ->
                    // Who left before the end is freed twice: to record, and when the call is over.
                    assertThat(bound.remove(free.agent())
                                    || call.timeline().at(Milestone.LEFT).isPresent())
                            .as(this::where)
                            .isTrue();
                case CallEffect.AgentMissed missed ->
                    assertThat(bound.remove(missed.agent())).as(this::where).isTrue();
                case CallEffect.Bridge bridge -> ours(bridge.agent());
                case CallEffect.Mute mute -> assertThat(bound).as(this::where).contains(mute.agent());
                case CallEffect.Abandon abandon ->
                    assertThat(call.timeline().at(Milestone.CONNECTED))
                            .as(this::where)
                            .isEmpty();
                case CallEffect.NeedAgent need ->
                    assertThat(call.agent()).as(this::where).isEmpty();
                case CallEffect.Hold hold ->
                    assertThat(call.agent().isPresent()
                                    || call.state() instanceof CallState.Parked
                                    || call.state() instanceof CallState.Reminding)
                            .as(this::where)
                            .isTrue();
                case CallEffect.SendDigits digits ->
                    assertThat(call.agent()).as(this::where).isPresent();
                case CallEffect.HangUp hangUp -> {}
            }
        }

        private void checkState() {
            assertThat(bound.size())
                    .as(this::where)
                    .isLessThanOrEqualTo(call.state() instanceof CallState.Consulting ? 2 : 1);
            if (call.state() instanceof CallState.Closed closed) {
                var connected = call.timeline().at(Milestone.CONNECTED).isPresent();
                assertThat(closed.result() == CallResult.CONNECTED)
                        .as(this::where)
                        .isEqualTo(connected);
                assertThat(call.timeline().at(Milestone.ENDED)).as(this::where).isPresent();
            } else {
                assertThat(call.timeline().at(Milestone.ENDED)).as(this::where).isEmpty();
                if (call.timeline().at(Milestone.LEFT).isEmpty()) {
                    call.agent()
                            .ifPresent(
                                    agent -> assertThat(bound).as(this::where).contains(agent));
                }
            }
        }

        private CallEvent event() {
            if (call.state() instanceof CallState.Reminding && random.nextInt(3) > 0) {
                return new CallEvent.OfDialogue(heard());
            }
            return switch (random.nextInt(30)) {
                case 0 -> new CallEvent.Rang();
                case 1, 2 -> new CallEvent.Answered();
                case 3, 4 -> new CallEvent.Bridged();
                case 5 -> new CallEvent.Unbridged();
                case 6 -> random.nextInt(6) == 0 ? new CallEvent.Gone(cause()) : new CallEvent.Rang();
                case 7 -> random.nextInt(6) == 0 ? new CallEvent.NotPlaced(cause()) : new CallEvent.Rang();
                case 8, 9 -> new CallEvent.AgentAssigned(agent());
                case 10 -> new CallEvent.AgentLegLost();
                case 11 -> new CallEvent.AgentLegBack();
                case 12 -> new CallEvent.HoldAsked();
                case 13 -> new CallEvent.ResumeAsked();
                case 14 -> new CallEvent.MuteAsked(random.nextBoolean());
                case 15 -> new CallEvent.DigitsAsked("1");
                case 16 -> random.nextInt(4) == 0 ? new CallEvent.HangUpAsked("someone") : new CallEvent.Bridged();
                case 19, 20 -> new CallEvent.InviteAsked(guest(), random.nextInt(4) == 0);
                case 21 -> new CallEvent.GuestAnswered();
                case 22, 23 -> new CallEvent.GuestBridged();
                case 24 -> random.nextBoolean() ? new CallEvent.GuestGone() : new CallEvent.DropGuestAsked();
                case 25 -> new CallEvent.SwapAsked();
                case 26 -> new CallEvent.ConferenceAsked();
                case 27 -> random.nextInt(3) == 0 ? new CallEvent.HandOverAsked() : new CallEvent.SwapAsked();
                case 28 -> departure();
                case 29 -> new CallEvent.KeyPressed(random.nextBoolean() ? '9' : '1');
                case 17 -> random.nextInt(3) == 0 ? new CallEvent.DeadlinePassed() : new CallEvent.Bridged();
                default -> random.nextInt(8) == 0 ? new CallEvent.NotFound() : new CallEvent.Found(liveness());
            };
        }

        private CallEvent departure() {
            return switch (random.nextInt(6)) {
                case 0 -> new CallEvent.MessageAsked();
                case 1 -> new CallEvent.ParkAsked();
                case 2 -> new CallEvent.TakenOver(new Guest.Supervisor(new LegId("cl-s-boss0001"), "Boss"));
                default -> new CallEvent.Bridged();
            };
        }

        private Guest guest() {
            var agent = agent();
            return random.nextBoolean()
                    ? new Guest.Line(new LegId("cl-x-call0001-1"), "a line", new E164("+15055550199"))
                    : new Guest.Colleague(new LegId("cl-a-" + agent), "a colleague", agent);
        }

        private CallEvent.Liveness liveness() {
            var all = List.of(CallEvent.Liveness.values());
            return all.get(random.nextInt(all.size()));
        }

        private HangupCause cause() {
            return new HangupCause(random.nextInt(128), random.nextBoolean() ? 0 : 300 + random.nextInt(400));
        }

        private AgentId agent() {
            return new AgentId("agent" + random.nextInt(4));
        }

        private String where() {
            return name + ": " + trail;
        }
    }
}
